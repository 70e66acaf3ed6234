"""What an import reports: per file, per sheet."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from data_loaders.declarations import Finding
from data_loaders.importing.failing import FailingRows
from data_loaders.mapping import ColumnMapping


@dataclass(frozen=True)
class Alternative:
    """Another dataset that a sheet may hold, how sure (0 to 1), and why."""

    dataset: str
    confidence: float
    reason: str


@dataclass
class SheetReport:
    """One sheet as one dataset: what it was taken for, and the fate of every row.

    ``rows_read`` counts source rows; ``loaded``, ``updated`` and ``unchanged`` count rows of the
    dataset (an answer each, for a survey), ``kept`` those that the rule for duplicates leaves as
    they stand, and ``ended`` rows of the store that a replaced wave no longer has. ``refused`` says
    why a sheet was not used at all. ``checks`` counts findings by (check, severity, column), also
    beyond those listed. ``failing`` are rows with errors as they stand in the sheet. ``is_own``:
    Tandem wrote the sheet beside the rows, such as the guide of a template. ``alternatives`` are
    other datasets that the sheet may hold, the likeliest first; ``expected`` is the dataset or
    instrument that it tells itself, whatever a person said; ``layout`` stands for its headers.
    ``begins`` is the first header of a further table of a sheet; it is empty for the largest one.
    """

    sheet: str
    tool: str = ""
    dataset: str = ""
    instrument: str = ""
    confidence: float = 0.0
    reason: str = ""
    header_rows: tuple[int, ...] = ()
    mapping: tuple[ColumnMapping, ...] = ()
    unused: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    rows_read: int = 0
    loaded: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    ended: int = 0
    held_back: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    finding_count: int = 0
    checks: dict[tuple[str, str, str], int] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    refused: str = ""
    is_own: bool = False
    failing: FailingRows = field(default_factory=FailingRows)
    alternatives: tuple[Alternative, ...] = ()
    layout: str = ""
    expected: str = ""
    begins: str = ""

    @property
    def name(self) -> str:
        """The sheet, and where on it a further table begins."""
        return f"{self.sheet}, table at {self.begins}" if self.begins else self.sheet


@dataclass
class FileReport:
    """One file: what it is, what became of its sheets, and the revision it made, if any."""

    file: str
    sha256: str
    kind: str
    remarks: tuple[str, ...]
    sheets: tuple[SheetReport, ...]
    revision: int | None = None
    committed: bool = False
    already_loaded: bool = False

    @property
    def held_back(self) -> int:
        """Rows held back by errors, over all sheets."""
        return sum(sheet.held_back for sheet in self.sheets)

    @property
    def used(self) -> tuple[SheetReport, ...]:
        """The sheets that were recognized."""
        return tuple(sheet for sheet in self.sheets if not sheet.refused)

    @property
    def can_commit(self) -> bool:
        """Whether any row would be added, changed or ended."""
        return self.changes > 0

    @property
    def changes(self) -> int:
        """Rows that a commit adds, changes or ends, over all sheets."""
        return sum(sheet.loaded + sheet.updated + sheet.ended for sheet in self.used)

    def as_json(self) -> dict[str, Any]:
        """The report as plain data for ``json.dumps``."""
        document = asdict(self)
        for sheet in document["sheets"]:
            del sheet["failing"]
            sheet["checks"] = [
                {"check": check, "severity": severity, "column": column, "count": count}
                for (check, severity, column), count in sheet["checks"].items()
            ]
        return document
