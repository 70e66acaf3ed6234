"""The rows with errors, to be mended cell by cell here or in a workbook."""

from __future__ import annotations

import tempfile
from pathlib import Path, PurePath

import pandas as pd
import streamlit as st

from analytics.wording import counted
from data_loaders.drafts import Draft, change, file_of
from data_loaders.importing import FileReport, SheetReport
from data_loaders.importing.annotated import write_annotated
from pages.components.downloads import XLSX
from pages.components.labels import plain
from pages.components.session import written_store

PROBLEM, ROW = "What is wrong", "Row"


def show_mending(draft: Draft, report: FileReport) -> None:
    """A grid of the failing rows of each sheet, and the workbook that comes back."""
    st.header("Mend the rows with errors", anchor=False)
    st.markdown(
        "Type over the cells here, or take the file with its findings marked, mend it in a "
        "spreadsheet program and drop it again: its rows fall in place."
    )
    for place, sheet in enumerate(report.used):
        if sheet.failing.rows:
            _show_grid(draft, sheet, place)
    with st.container(horizontal=True, key="mending-buttons"):
        st.download_button(
            "Take the file with its findings marked",
            data=lambda: marked_file(draft, report),
            file_name=f"{PurePath(draft.name).stem} with findings.xlsx",
            mime=XLSX,
            on_click="ignore",
            icon=":material/download:",
        )
        corrected = len(draft.said.corrections)
        if corrected and st.button(f"Take back {counted(corrected, 'correction')}"):
            change(written_store(), draft, draft.said.without_corrections())
            st.rerun()


def marked_file(draft: Draft, report: FileReport) -> bytes:
    """The file as a workbook with its findings marked."""
    arguments = draft.said.as_arguments()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "marked.xlsx"
        write_annotated(file_of(written_store(), draft), report, path, arguments["corrections"])
        return path.read_bytes()


def _show_grid(draft: Draft, sheet: SheetReport, place: int) -> None:
    failing = sheet.failing
    more = "" if sheet.held_back <= len(failing.rows) else f" The first {len(failing.rows):,}:"
    st.markdown(f"**{plain(sheet.name)}**: {counted(sheet.held_back, 'row')} with errors.{more}")
    frame = pd.DataFrame(
        [(each.row, *each.cells, "; ".join(each.problems)) for each in failing.rows],
        columns=[ROW, *failing.headers, PROBLEM],
    )
    edited = st.data_editor(
        frame,
        hide_index=True,
        disabled=[ROW, PROBLEM],
        column_config={ROW: st.column_config.NumberColumn(width="small", pinned=True)},
        key=f"grid-{draft.id}-{place}-{len(draft.said.corrections)}",
        alt=f"Rows of {sheet.name} with errors, to be mended",
    )
    if st.button("Check these corrections", key=f"mend-{draft.id}-{place}", type="primary"):
        new = changed_cells(sheet, frame, edited)
        if new:
            change(written_store(), draft, draft.said.with_corrections(new))
            st.rerun()
        st.markdown("No cell was changed.")


def changed_cells(
    sheet: SheetReport, before: pd.DataFrame, after: pd.DataFrame
) -> tuple[tuple[str, str, str], ...]:
    """Sheet, address and text of each cell that a person typed over."""
    return tuple(
        (sheet.sheet, sheet.failing.address(int(row), header), "" if pd.isna(new) else str(new))
        for header in sheet.failing.headers
        for row, old, new in zip(before[ROW], before[header], after[header], strict=True)
        if ("" if pd.isna(new) else str(new)) != old
    )
