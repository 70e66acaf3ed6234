"""What is wrong, or worth knowing, about a cell, a row or a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error holds its row back, a warning does not, a note says what was done."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Candidate:
    """What a text may mean: the value to take, that value in words, and how sure, from 0 to 1."""

    value: str
    label: str
    confidence: float


@dataclass(frozen=True)
class Finding:
    """One problem, in the sheet's terms: where it is, what stands there, what to do.

    ``candidates`` are what the value (or, for a header, the column) may mean, the likeliest first;
    ``name`` is the column of the dataset, where ``column`` is the sheet's own heading.
    """

    check: str
    severity: Severity
    message: str
    suggestion: str = ""
    sheet: str = ""
    row: int | None = None
    cell: str = ""
    column: str = ""
    value: str = ""
    candidates: tuple[Candidate, ...] = ()
    name: str = ""
