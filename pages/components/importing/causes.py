"""What is wrong with a file by cause, and the way to mend all cells of a cause at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analytics.tables import Column, Table
from analytics.wording import counted
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Finding, Severity, Vocabulary
from data_loaders.drafts import Draft, Said, change
from data_loaders.importing import FileReport, SheetReport
from data_loaders.reading import place_of
from pages.components.importing.unclear_headers import choose_columns
from pages.components.importing.words import cause_words
from pages.components.labels import plain
from pages.components.session import written_store
from pages.components.table import show_table

SEVERITY = {
    Severity.ERROR: "Error: rows are held back",
    Severity.WARNING: "Warning: rows are loaded",
    Severity.NOTE: "Note",
}
ABOUT_ROWS = ("repeated_row", "duplicate_key")
"""Checks about whole rows: no text of one cell would mend them."""

CELLS_SHOWN, TEXTS_OFFERED = 10, 8
LEAVE, BLANK = "Leave as it is", "(blank)"


@dataclass(frozen=True)
class Cause:
    """Findings of one check in one column of a sheet: how many, and those told one by one."""

    sheet: SheetReport
    check: str
    severity: Severity
    column: str
    count: int
    findings: tuple[Finding, ...]

    @property
    def title(self) -> str:
        """How grave, where, what, how many."""
        what = cause_words(self.sheet, self.check, self.column)
        at = f"{self.sheet.name}: " if self.sheet.begins else ""
        return f"{SEVERITY[self.severity]} · {plain(at + what)} · {self.count:,}"

    @property
    def key(self) -> str:
        """A name of its own for the page."""
        return f"{self.sheet.name}-{self.sheet.dataset}-{self.check}-{self.severity}-{self.column}"

    @property
    def vocabulary(self) -> Vocabulary | None:
        """The values that may stand in the column, where they are listed."""
        dataset = DATASETS.get(self.sheet.dataset)
        column = dataset.by_name.get(self.column) if dataset else None
        return column.vocabulary if column else None

    def values_for(self, text: str) -> dict[str, str]:
        """The values that a text may stand for, with their labels, the likeliest first."""
        likely = next((found.candidates for found in self.findings if found.value == text), ())
        known = {each.value: f"{each.label} (likely)" for each in likely}
        listed = self.vocabulary.labels if self.vocabulary else {}
        return known | {code: label for code, label in listed.items() if code not in known}

    @property
    def can_be_mended(self) -> bool:
        """Whether another text in the cells would mend it."""
        has_cells = any(found.cell and found.row is not None for found in self.findings)
        is_grave = self.severity is not Severity.NOTE
        return has_cells and is_grave and not self._tells_rows_apart

    @property
    def is_about_headers(self) -> bool:
        """Whether it asks which columns headers are."""
        return any(found.candidates and found.row is None for found in self.findings)

    @property
    def _tells_rows_apart(self) -> bool:
        """Whether each row needs a text of its own here."""
        dataset = DATASETS.get(self.sheet.dataset)
        is_id = dataset is not None and dataset.key[-1] == self.column and not self.vocabulary
        return is_id or self.check in ABOUT_ROWS


def causes_of(report: FileReport) -> list[Cause]:
    """Every cause of findings, the gravest and then the most frequent first."""
    found = [
        Cause(sheet, check, Severity(severity), column, count, _told(sheet, check, column))
        for sheet in report.used
        for (check, severity, column), count in sheet.checks.items()
    ]
    order = list(Severity)
    return sorted(found, key=lambda cause: (order.index(cause.severity), -cause.count))


def _told(sheet: SheetReport, check: str, column: str) -> tuple[Finding, ...]:
    headers = [m.header for m in sheet.mapping if m.column == column and m.header]
    return tuple(
        f
        for f in sheet.findings
        if f.check == check and (f.name == column or f.column in (column, *headers))
    )


def show_causes(draft: Draft, report: FileReport) -> None:
    """Each cause with its first cells, what to do, and a way to mend all of them."""
    causes = causes_of(report)
    if not causes:
        st.markdown("Nothing is wrong with these rows.")
        return
    total = sum(sheet.finding_count for sheet in report.used)
    st.markdown(f"**{counted(total, 'finding')} of {counted(len(causes), 'kind')}**")
    for place, cause in enumerate(causes):
        is_open = cause.severity is Severity.ERROR and place < 3
        with st.expander(cause.title, expanded=is_open):
            show_table(findings_table(cause))
            if cause.can_be_mended:
                _mend_all(draft, cause)
            elif cause.is_about_headers:
                choose_columns(draft, cause.key, cause.findings)


def findings_table(cause: Cause) -> Table:
    """The first cells with what stands there and what to do."""
    columns = ("Cell", "Column", "Value", "What is wrong", "What to do")
    shown = cause.findings[:CELLS_SHOWN]
    rows = tuple(
        (f.cell or f"row {f.row}", f.column, f.value or BLANK, f.message, f.suggestion)
        for f in shown
    )
    what = cause.check.replace("_", " ")
    caption = f"{len(shown):,} of {counted(cause.count, 'finding')}: {what}"
    long = columns[3:]
    return Table(caption, tuple(Column(name, is_long=name in long) for name in columns), rows)


def _mend_all(draft: Draft, cause: Cause) -> None:
    """A field for each text met: what is chosen there counts for all cells with that text."""
    cells = [found for found in cause.findings if found.cell]
    texts = Counter(found.value for found in cells)
    with st.form(f"all-{draft.id}-{cause.key}", border=False):
        st.markdown("**Mend all cells with the same text at once**")
        given = {
            text: _ask(cause, text, count, f"{draft.id}-{cause.key}")
            for text, count in texts.most_common(TEXTS_OFFERED)
        }
        if not st.form_submit_button("Apply to all", icon=":material/done_all:"):
            return
    chosen = {text: wanted for text, wanted in given.items() if wanted}
    if chosen:
        change(written_store(), draft, _mended(draft.said, cause, cells, chosen))
        st.rerun()


def _ask(cause: Cause, text: str, count: int, key: str) -> str:
    """What a text stands for: a value of the list or a likely one, else any text."""
    label = plain(f"{text or BLANK} · {counted(count, 'cell')}")
    known = cause.values_for(text)
    if not known:
        return st.text_input(label, key=f"text-{key}-{text}", placeholder=LEAVE, width=420).strip()
    return (
        st.selectbox(
            label,
            ["", *known],
            format_func=lambda each: known.get(each, LEAVE),
            key=f"text-{key}-{text}",
            width=420,
        )
        or ""
    )


def _mended(said: Said, cause: Cause, cells: Sequence[Finding], chosen: dict[str, str]) -> Said:
    """What was said, and what these texts stand for now.

    A listed value counts for every row of the column; another text goes into the cells told.
    """
    listed = {text for text in chosen if text and cause.values_for(text)}
    values = tuple((cause.column, text, chosen[text]) for text in listed)
    corrections = tuple(
        (found.sheet, found.cell, chosen[found.value])
        for found in sorted(cells, key=lambda found: place_of(found.cell))
        if found.value in chosen and found.value not in listed
    )
    return said.with_values(values).with_corrections(corrections)
