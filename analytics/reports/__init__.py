"""Reports: the same numbers as the pages, on paper, as a workbook and as a document."""

from __future__ import annotations

from collections.abc import Mapping

from analytics.reports.ask import ask_of
from analytics.reports.catalogue import REPORTS
from analytics.reports.content import Content, facts_of
from analytics.reports.report import Report, content_of
from analytics.reports.writers import FORMATS, in_format
from analytics.reports.writers.pdf import pages_of
from data_loaders.errors import CallError
from data_loaders.store import Store

__all__ = [
    "FORMATS",
    "REPORTS",
    "Content",
    "Report",
    "build",
    "facts_of",
    "in_format",
    "pages_of",
    "report_named",
]


def report_named(name: str) -> Report:
    """The report of this name. Raises ``CallError`` when there is none."""
    if name not in REPORTS:
        raise CallError(f"There is no report {name!r}", do=f"Known: {', '.join(REPORTS)}.")
    return REPORTS[name]


def build(
    store: Store,
    name: str,
    where: Mapping[str, str] | None = None,
    revision: int | None = None,
) -> Content:
    """A report's content as viewers see it, by default of the latest revision.

    Raises ``CallError`` for an unknown report, filter, value or revision.
    """
    report = report_named(name)
    ask = ask_of(store, where or {}, report.needed, report.allowed, revision)
    return content_of(report, ask)
