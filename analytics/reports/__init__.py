"""Reports: a list of indicators, written as pdf, xlsx or docx from the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from analytics.reports.catalogue import REPORTS, Report, Section
from analytics.reports.content import Content, Table, build
from analytics.reports.pdf import write_pdf
from analytics.reports.word import write_docx
from analytics.reports.workbook import write_xlsx
from data_loaders.errors import CallError
from data_loaders.store import Store

__all__ = ["REPORTS", "Content", "Report", "Section", "Table", "build", "write_report"]

WRITERS: dict[str, Callable[[Content, Path], None]] = {
    ".pdf": write_pdf,
    ".xlsx": write_xlsx,
    ".docx": write_docx,
}


def write_report(
    store: Store, name: str, path: Path, where: Mapping[str, str] | None = None
) -> int:
    """Write a report, protected as viewers see it, and return its revision.

    Raises ``CallError`` for an unknown report, kind of file or filter.
    """
    if name not in REPORTS:
        raise CallError(f"There is no report {name!r}", do=f"Known: {', '.join(REPORTS)}.")
    if path.suffix.lower() not in WRITERS:
        raise CallError(
            f"A report cannot be written as {path.suffix or 'a file without ending'}",
            where=str(path),
            do=f"Name it with {', '.join(WRITERS)}.",
        )
    if not path.resolve().parent.is_dir():
        raise CallError("The folder does not exist", where=str(path), do="Make it first.")
    content = build(store, REPORTS[name], where or {})
    WRITERS[path.suffix.lower()](content, path)
    return content.revision
