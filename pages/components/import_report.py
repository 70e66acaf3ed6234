"""A file's report on the page: what it was taken for, its columns, its rows, what is wrong."""

from __future__ import annotations

import streamlit as st

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Finding, Severity
from data_loaders.importing import FileReport, SheetReport
from data_loaders.instruments import INSTRUMENTS
from pages.components.table import Column, Table, show_table

HOW = {
    "exact": "same name",
    "alias": "known spelling",
    "chosen": "chosen by hand",
    "set": "set for the whole file",
    "composed": "made from other columns",
    "layout": "published layout",
    "instrument": "survey item",
}
SEVERITY = {
    Severity.ERROR: "Error: rows are held back",
    Severity.WARNING: "Warning: rows are loaded",
    Severity.NOTE: "Note",
}


def show_report(report: FileReport) -> None:
    """Everything about a checked file, sheet by sheet."""
    st.caption(f"{report.kind} · SHA-256 {report.sha256[:12]}")
    if report.already_loaded:
        st.info("This very file has been imported before.", icon=":material/history:")
    for remark in report.remarks:
        st.markdown(remark)
    for place, sheet in enumerate(report.sheets):
        show_sheet(sheet, f"{report.sha256[:8]}-{place}")


def title_of(sheet: SheetReport) -> str:
    """What a sheet was taken for, in words."""
    if sheet.instrument in INSTRUMENTS:
        return INSTRUMENTS[sheet.instrument].title
    return DATASETS[sheet.dataset].title if sheet.dataset in DATASETS else "Not recognised"


def show_sheet(sheet: SheetReport, key: str) -> None:
    """One sheet as one dataset."""
    st.subheader(f"{sheet.sheet}: {title_of(sheet).lower()}", anchor=False)
    if sheet.refused:
        st.warning(f"This sheet is not used. {sheet.refused}", icon=":material/block:")
    if sheet.dataset:
        st.markdown(recognition_text(sheet))
    if not sheet.refused:
        show_table(fate_table(sheet))
    for remark in sheet.remarks:
        st.caption(remark)
    show_findings(sheet, key)
    if sheet.mapping or sheet.unused or sheet.dropped:
        with st.expander(f"Columns: {len(sheet.mapping)} used, {len(sheet.unused)} not used"):
            show_mapping(sheet)


def recognition_text(sheet: SheetReport) -> str:
    """Why the sheet was taken for what it is, and where its header stands."""
    tool = f" exported by {sheet.tool}" if sheet.tool else ""
    rows = ", ".join(str(row) for row in sheet.header_rows)
    header = f" Header in row {rows}." if rows else ""
    reason = sheet.reason.rstrip(".")
    sure = f"{sheet.confidence:.0%} sure"
    return f"Recognised as **{title_of(sheet)}**{tool}, {sure}: {reason}.{header}"


def fate_table(sheet: SheetReport) -> Table:
    """What becomes of every row."""
    fates: list[tuple[str, int]] = [
        ("Rows read", sheet.rows_read),
        ("New", sheet.loaded),
        ("Changed", sheet.updated),
        ("Unchanged", sheet.unchanged),
        ("Held back", sheet.held_back),
        *((f"Skipped: {why}", count) for why, count in sheet.skipped.items()),
    ]
    counted = "answers" if sheet.dataset == "survey_response" else "rows"
    columns = tuple(Column(name, is_number=True) for name, _ in fates)
    caption = f"What becomes of the rows of {sheet.sheet} (new, changed and unchanged: {counted})"
    return Table(caption, (Column("Sheet"), *columns), ((sheet.sheet, *(n for _, n in fates)),))


def show_findings(sheet: SheetReport, key: str) -> None:
    """What is wrong, by check, the gravest first."""
    order = list(Severity)
    checks = sorted(
        sheet.checks.items(), key=lambda item: (order.index(Severity(item[0][1])), -item[1])
    )
    if not checks:
        if not sheet.refused:
            st.markdown("Nothing is wrong with these rows.")
        return
    st.markdown(f"**{counted(sheet.finding_count, 'finding')} of {counted(len(checks), 'kind')}**")
    for (check, severity, column), count in checks:
        headers = [m.header for m in sheet.mapping if m.column == column and m.header]
        found = [
            f
            for f in sheet.findings
            if (f.check, f.severity) == (check, severity) and f.column in (column, *headers)
        ]
        what = check.replace("_", " ").capitalize()
        where = f" in {headers[0] if headers else column}" if column else ""
        with st.expander(
            f"{SEVERITY[Severity(severity)]} · {what}{where} · {count:,}",
            expanded=severity == Severity.ERROR and len(checks) <= 3,
        ):
            show_table(findings_table(found, check, count))


def counted(count: int, noun: str) -> str:
    """A number of things in words: 1 row, 2 rows."""
    return f"{count:,} {noun}" + "s" * (count != 1)


def findings_table(findings: list[Finding], check: str, count: int) -> Table:
    """Cells with what stands there and what to do."""
    columns = ("Cell", "Column", "Value", "What is wrong", "What to do")
    rows = tuple(
        (f.cell or f"row {f.row}", f.column, f.value, f.message, f.suggestion) for f in findings
    )
    caption = f"{len(findings):,} of {counted(count, 'finding')}: {check.replace('_', ' ')}"
    long = columns[3:]
    return Table(caption, tuple(Column(name, is_long=name in long) for name in columns), rows)


def show_mapping(sheet: SheetReport) -> None:
    """Which header became which column, and how; what was left out, and why."""
    rows = tuple(
        (m.header or "–", m.address, column_label(sheet.dataset, m.column), HOW.get(m.how, m.how))
        for m in sheet.mapping
    )
    headings = ("Header in the file", "Cell", "Column", "Found by")
    show_table(Table(f"Columns of {sheet.sheet}", tuple(Column(h) for h in headings), rows))
    if sheet.dropped:
        names = ", ".join(sheet.dropped)
        st.markdown(f"**Left out because they identify people:** {names}")
    if sheet.unused:
        st.markdown(f"**Not used:** {', '.join(sheet.unused)}")


def column_label(dataset: str, column: str) -> str:
    """The label of a dataset's column."""
    known = DATASETS[dataset].by_name.get(column) if dataset in DATASETS else None
    return known.label if known else column
