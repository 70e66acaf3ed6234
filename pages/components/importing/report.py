"""What a dropped file was taken for, sheet by sheet, and which of its columns are used."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analytics.tables import Column, Table
from data_loaders.datasets import DATASETS
from data_loaders.drafts import Draft, change
from data_loaders.importing import FileReport, SheetReport
from pages.components.importing.words import column_label, fates_of, title_of
from pages.components.labels import plain
from pages.components.session import written_store
from pages.components.table import show_table

ALTERNATIVES_SHOWN = 3
SURE = 0.9
"""How sure a sheet must be recognized for alternatives to be only noise."""

HOW = {
    "exact": "same name",
    "remembered": "chosen for these headers before",
    "similar": "spelled almost alike",
    "values": "told by what stands in it",
    "split": "one of two columns made from one",
    "heading": "text above groups of rows",
    "alias": "known spelling",
    "chosen": "chosen by hand",
    "set": "set for the whole file",
    "composed": "made from other columns",
    "layout": "published layout",
    "instrument": "survey item",
}


def show_report(draft: Draft, report: FileReport) -> None:
    """What the file is: its kind, its sheets, and the columns of each."""
    st.caption(f"{report.kind} · SHA-256 {report.sha256[:12]}")
    if report.already_loaded:
        st.info("This very file has been imported before.", icon=":material/history:")
    for remark in report.remarks:
        st.markdown(plain(remark))
    for sheet in report.sheets:
        if not sheet.is_own:
            show_sheet(sheet)
            offer_alternatives(draft, sheet)


def show_sheet(sheet: SheetReport) -> None:
    """One sheet as one dataset."""
    st.subheader(plain(f"{sheet.name}: {title_of(sheet).lower()}"), anchor=False)
    if sheet.refused:
        st.warning(f"This sheet is not used. {plain(sheet.refused)}", icon=":material/block:")
    if sheet.dataset:
        st.markdown(recognition_text(sheet))
    for remark in sheet.remarks:
        st.caption(plain(remark))
    if sheet.mapping or sheet.unused or sheet.dropped:
        with st.expander(f"Columns: {len(sheet.mapping)} used, {len(sheet.unused)} not used"):
            show_mapping(sheet)


def offer_alternatives(draft: Draft, sheet: SheetReport) -> None:
    """What else the sheet may be, where that is open: one click says so."""
    is_plain = sheet.confidence >= SURE and not sheet.refused
    if is_plain or not sheet.alternatives:
        return
    own = f"else-{draft.id}-{sheet.name}-{sheet.dataset}"
    with st.container(horizontal=True, vertical_alignment="center", key=own):
        st.markdown("It may also be:", width="content")
        for other in sheet.alternatives[:ALTERNATIVES_SHOWN]:
            title = DATASETS[other.dataset].title
            sure = f"{title}, {other.confidence:.0%} sure"
            if st.button(sure, key=f"{own}-{other.dataset}", help=plain(other.reason)):
                change(written_store(), draft, replace(draft.said, dataset=other.dataset))
                st.rerun()


def recognition_text(sheet: SheetReport) -> str:
    """Why the sheet was taken for what it is, and where its header stands."""
    tool = f" exported by {sheet.tool}" if sheet.tool else ""
    rows = ", ".join(str(row) for row in sheet.header_rows)
    header = f" Header in row {rows}." if rows else ""
    reason = plain(sheet.reason.rstrip("."))
    sure = f"{sheet.confidence:.0%} sure"
    return f"Recognized as **{title_of(sheet)}**{tool}, {sure}: {reason}.{header}"


def fates_table(report: FileReport) -> Table:
    """What becomes of every row, a line for each sheet and dataset."""
    names = list(dict.fromkeys(name for sheet in report.used for name, _ in fates_of(sheet)))
    columns = tuple(Column(name, is_number=True) for name in ("Rows read", *names))
    rows = tuple(
        (
            f"{sheet.name}: {title_of(sheet)}",
            sheet.rows_read,
            *(dict(fates_of(sheet)).get(name, 0) for name in names),
        )
        for sheet in report.used
    )
    counted = " (answers, for a survey)" if _has_survey(report) else ""
    return Table(f"What becomes of the rows{counted}", (Column("Sheet"), *columns), rows)


def _has_survey(report: FileReport) -> bool:
    return any(sheet.dataset == "survey_response" for sheet in report.used)


def show_mapping(sheet: SheetReport) -> None:
    """Which header became which column, and how; what was left out, and why."""
    rows = tuple(
        (m.header or "–", m.address, column_label(sheet.dataset, m.column), HOW.get(m.how, m.how))
        for m in sheet.mapping
    )
    headings = ("Header in the file", "Cell", "Column", "Found by")
    show_table(Table(f"Columns of {sheet.name}", tuple(Column(h) for h in headings), rows))
    if sheet.dropped:
        names = plain(", ".join(sheet.dropped))
        st.markdown(f"**Left out because they identify people:** {names}")
    if sheet.unused:
        st.markdown(f"**Not used:** {plain(', '.join(sheet.unused))}")
