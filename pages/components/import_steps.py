"""The steps of an import on the page: drop, look, correct, commit, take back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from data_loaders.datasets import DATASETS
from data_loaders.errors import TandemError
from data_loaders.importing import FileReport, SheetReport
from data_loaders.instruments import INSTRUMENTS
from pages.components.import_report import counted, show_report, title_of
from pages.components.importing import (
    Outcome,
    Upload,
    Wishes,
    check,
    commit,
    draft,
    kept,
    take_back,
)
from pages.components.labels import value_text
from pages.components.messages import show_error
from pages.components.progress import teller
from pages.components.table import Column, Table, show_table

AS_RECOGNISED = "As recognised"
ALL_SHEETS = "All sheets"
NOT_USED = "Not used"
COLUMNS_OFFERED = 12
KINDS = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "txt", "sav"]


def drop_files() -> Sequence[Upload]:
    """The uploader; returns the files that still wait for a decision."""
    uploads = st.file_uploader(
        "Drop spreadsheets here",
        type=KINDS,
        accept_multiple_files=True,
        key=f"uploads-{draft().generation}",
        help="Excel, OpenDocument, csv, tsv or SPSS files. Nothing is kept until you commit.",
    )
    found = list(uploads or [])
    waiting = [upload for upload in found if upload.file_id not in draft().done]
    if found and not waiting:
        draft().generation += 1
        st.rerun()
    return waiting


def show_upload(upload: Upload) -> None:
    """One file from its check to its commit."""
    key = upload.file_id
    with st.container(border=True, key=f"file-{key}"):
        st.header(upload.name, anchor=False)
        place = st.empty()
        try:
            bar = place.progress(0.0, "Reading the file")
            path = kept(upload)
            wishes = asked_wishes(key)
            report = check(path, upload.name, wishes, teller(bar))
        except Exception as error:
            place.empty()
            show_error(error)
            return
        place.empty()
        show_report(report)
        show_correction(report, key)
        show_commit(report, path, upload, wishes)


def asked_wishes(key: str) -> Wishes:
    """What was sent with the correction form of a file."""
    wishes = st.session_state.get(f"wishes-{key}")
    return wishes if isinstance(wishes, Wishes) else Wishes()


def show_correction(report: FileReport, key: str) -> None:
    """Say by hand what the file is, and what it does not say itself."""
    with (
        st.expander("Not right? Say what this file is", expanded=not report.used),
        st.form(f"form-{key}", border=False),
    ):
        known = {name: dataset.title for name, dataset in DATASETS.items()}
        known |= {name: instrument.title for name, instrument in INSTRUMENTS.items()}
        dataset = st.selectbox(
            "This file holds",
            ["", *known],
            format_func=lambda name: known.get(name, AS_RECOGNISED),
            key=f"as-{key}",
        )
        names = list(dict.fromkeys(sheet.sheet for sheet in report.sheets))
        chosen = st.selectbox("Use", ["", *names], format_func=_sheet_name, key=f"sheet-{key}")
        sheet = report.sheets[0] if report.sheets else SheetReport("")
        target = dataset if dataset in DATASETS else sheet.dataset
        constants = _ask_constants(sheet, target, key)
        columns = _ask_columns(sheet, target, key)
        if st.form_submit_button("Check again", icon=":material/refresh:"):
            st.session_state[f"wishes-{key}"] = Wishes(
                dataset or "", chosen or "", constants, columns
            )
            st.rerun()


def _sheet_name(name: str) -> str:
    return name or ALL_SHEETS


def _ask_constants(sheet: SheetReport, target: str, key: str) -> tuple[tuple[str, str], ...]:
    """Columns that nothing in the file gives, set for all its rows."""
    if target not in DATASETS:
        return ()
    mapped = {m.column for m in sheet.mapping if m.how != "set"}
    missing = [column for column in DATASETS[target].required if column.name not in mapped]
    if missing:
        st.markdown("**Set for the whole file** what no column says:")
    given = {
        column.name: st.text_input(
            f"{column.label} (all rows)",
            help=column.description or None,
            key=f"set-{key}-{target}-{column.name}",
        )
        for column in missing
    }
    return tuple((name, text.strip()) for name, text in given.items() if text and text.strip())


def _ask_columns(sheet: SheetReport, target: str, key: str) -> tuple[tuple[str, str], ...]:
    """Headers that were not used, mapped by hand."""
    if target not in DATASETS:
        return ()
    labels = {name: column.label for name, column in DATASETS[target].by_name.items()}
    by_hand = [m.header for m in sheet.mapping if m.how == "chosen"]
    headers = list(dict.fromkeys([*by_hand, *sheet.unused]))[:COLUMNS_OFFERED]
    if headers:
        st.markdown("**Use columns** that were not understood:")
    given = {
        header: st.selectbox(
            f"“{header}” is",
            ["", *labels],
            format_func=lambda name: labels.get(name, NOT_USED),
            key=f"map-{key}-{target}-{header}",
        )
        for header in headers
    }
    return tuple((header, name) for header, name in given.items() if name)


def show_commit(report: FileReport, path: Path, upload: Upload, wishes: Wishes) -> None:
    """The button that commits, and what it will do; or why there is nothing to commit."""
    if not report.used:
        st.markdown("**Nothing can be imported from this file as it is.**")
        return
    if not report.can_commit:
        said = (
            "The store already says all of this."
            if report.held_back == 0
            else ("Every new row has an error. Mend the file and drop it again.")
        )
        st.markdown(f"**Nothing to commit.** {said}")
        return
    changes = sum(sheet.loaded + sheet.updated for sheet in report.used)
    held = report.held_back
    label = f"Import {counted(changes, 'good row' if held else 'row')}"
    if held:
        st.markdown(
            f"**{counted(held, 'row')} with errors.** Mend them in the file and drop it again, or "
            "import the others now: what has errors stays out."
        )
    if st.button(label, type="primary", key=f"commit-{upload.file_id}", icon=":material/check:"):
        _commit(path, upload, wishes, bool(held))


def _commit(path: Path, upload: Upload, wishes: Wishes, keep_good: bool) -> None:
    bar = st.progress(0.0, "Reading the file")
    try:
        outcome = commit(path, upload.name, wishes, keep_good, teller(bar))
    except Exception as error:
        show_error(error)
        return
    draft().outcomes.insert(0, outcome)
    draft().done.add(upload.file_id)
    st.rerun()


def show_outcomes() -> None:
    """What this visit has committed."""
    for outcome in draft().outcomes:
        number = outcome.report.revision
        with st.container(border=True, key=f"outcome-{number}"):
            st.header(f"Revision {number}: {outcome.report.file}", anchor=False)
            st.markdown(outcome_text(outcome))
            show_moves(outcome)
            if outcome.undone is None:
                _offer_undo(outcome)


def outcome_text(outcome: Outcome) -> str:
    """One sentence on what was committed, or taken back."""
    if outcome.undone is not None:
        back, stay = len(outcome.undone.reversed), len(outcome.undone.kept)
        kept_text = f" {stay:,} rows were kept because a later revision changed them." * bool(stay)
        return (
            f"Taken back by revision {outcome.undone.revision}: {back:,} rows reversed.{kept_text}"
        )
    parts = [
        f"{title_of(sheet)}: {sheet.loaded:,} new, {sheet.updated:,} changed, "
        f"{sheet.held_back:,} held back"
        for sheet in outcome.report.used
    ]
    return "Imported. " + ". ".join(parts) + "."


def show_moves(outcome: Outcome) -> None:
    """Which indicators moved, from what to what."""
    if outcome.undone is not None:
        return
    if not outcome.moves:
        st.markdown("No indicator of the whole network moved.")
        return
    rows = tuple(
        (m.indicator.name, value_text(m.indicator, m.before), value_text(m.indicator, m.after))
        for m in outcome.moves
    )
    columns = (Column("Indicator"), Column("Before", True), Column("After", True))
    show_table(Table("Indicators that moved, over all years and places", columns, rows))


def _offer_undo(outcome: Outcome) -> None:
    number = outcome.report.revision
    if st.button(f"Undo revision {number}", key=f"undo-{number}", icon=":material/undo:"):
        try:
            take_back(outcome)
        except TandemError as error:
            show_error(error)
            return
        st.rerun()
