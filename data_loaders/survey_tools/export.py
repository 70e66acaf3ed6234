"""A survey export once its tool is known: its table, its questions, and what the tool added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from data_loaders.reading import Table

IDENTIFIES_A_PERSON = "identifies_a_person"

QuestionKind = Literal["single", "multiple", "matrix"]


@dataclass(frozen=True)
class Question:
    """One question and the columns (from 0) that hold its answers.

    ``id`` is the tool's own name of the question where it has one (Qualtrics), and otherwise
    its number in the export ("Q1"); it is unique within the export. ``choices`` has one text per
    column where a question is spread over several. ``kind`` says what they are: "multiple": the
    choices that may be ticked, the cell being filled where one is; "matrix": the statements or
    rows, the cell holding the answer to each. "single" has one column and no choices.
    ``unticked`` are texts of a cell whose choice was not ticked. Where ``separator`` is not "",
    a cell of a single column holds several choices joined by it, and ``joined`` are those known.
    """

    id: str
    text: str
    columns: tuple[int, ...]
    choices: tuple[str, ...] = ()
    kind: QuestionKind = "single"
    unticked: tuple[str, ...] = ()
    separator: str = ""
    joined: tuple[str, ...] = ()


@dataclass(frozen=True)
class SurveyExport:
    """An export of a survey tool.

    ``metadata`` gives the role of each column that is no question: "response_id",
    "response_part" (event and repeat, part of the id), "submitted_at", "status", "progress",
    "finished", "form_complete", "identifies_a_person" (names, e-mail, IP, location: left out by
    default) or "other". ``confidence`` is between 0 and 1. ``known_before`` are columns among
    the questions that the tool filled itself, such as the course.
    """

    tool: str
    table: Table
    confidence: float
    reason: str
    questions: tuple[Question, ...]
    metadata: Mapping[int, str]
    known_before: tuple[int, ...] = ()

    def columns_of(self, role: str) -> tuple[int, ...]:
        """The columns with a role, from left to right."""
        return tuple(sorted(column for column, name in self.metadata.items() if name == role))
