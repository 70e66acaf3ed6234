"""The form in which a person says what a file is, and what it does not say itself."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Duplicates
from data_loaders.drafts import Draft, Said, change
from data_loaders.importing import FileReport, SheetReport
from data_loaders.instruments import INSTRUMENTS
from pages.components.labels import plain
from pages.components.session import written_store

AS_RECOGNISED = "As recognized"
ALL_SHEETS = "All sheets"
NOT_USED = "Not used"
COLUMNS_OFFERED = 12

RULES = {
    Duplicates.UPDATE: "Update them with what the file says",
    Duplicates.SKIP: "Leave them as they stand",
    Duplicates.FILL: "Fill only what is blank in them",
    Duplicates.REPLACE: "Update them, and end the rows of the same wave that the file lacks",
}


def show_correction(draft: Draft, report: FileReport) -> None:
    """Say by hand what the file is, and what it does not say itself."""
    key, said = draft.id, draft.said
    with (
        st.expander("Not right? Say what this file is", expanded=not report.used),
        st.form(f"form-{key}", border=False),
    ):
        known = {name: dataset.title for name, dataset in DATASETS.items()}
        known |= {name: instrument.title for name, instrument in INSTRUMENTS.items()}
        dataset = st.selectbox(
            "This file holds",
            ["", *known],
            index=["", *known].index(said.dataset) if said.dataset in known else 0,
            format_func=lambda name: known.get(name, AS_RECOGNISED),
            key=f"as-{key}",
        )
        names = list(dict.fromkeys(sheet.sheet for sheet in report.sheets))
        chosen = st.selectbox(
            "Use",
            ["", *names],
            index=["", *names].index(said.sheet) if said.sheet in names else 0,
            format_func=_sheet_name,
            key=f"sheet-{key}",
        )
        sheet = report.sheets[0] if report.sheets else SheetReport("")
        target = dataset if dataset in DATASETS else sheet.dataset
        constants = _ask_constants(sheet, target, key, said)
        columns = _ask_columns(sheet, target, key, said)
        if st.form_submit_button("Check again", icon=":material/refresh:"):
            new = replace(
                said,
                dataset=dataset or "",
                sheet=chosen or "",
                constants=constants,
                columns=columns,
            )
            change(written_store(), draft, new)
            st.rerun()


def choose_rule(draft: Draft) -> None:
    """What becomes of rows that the store already has."""
    rules = list(RULES)
    chosen = st.selectbox(
        "Rows that are already there",
        rules,
        index=rules.index(Duplicates(draft.said.duplicates)),
        format_func=lambda rule: RULES[rule],
        key=f"rule-{draft.id}",
        width=480,
        help="A wave is what is delivered together: a school year, or one administration of a "
        "survey. Rows that end are not lost: the undo brings them back.",
    )
    if chosen != draft.said.duplicates:
        change(written_store(), draft, replace(draft.said, duplicates=str(chosen)))
        st.rerun()


def _sheet_name(name: str) -> str:
    return name or ALL_SHEETS


def _ask_constants(
    sheet: SheetReport, target: str, key: str, said: Said
) -> tuple[tuple[str, str], ...]:
    """Columns that nothing in the file gives, set for all its rows."""
    if target not in DATASETS:
        return ()
    mapped = {m.column for m in sheet.mapping if m.how != "set"}
    missing = [column for column in DATASETS[target].required if column.name not in mapped]
    known = dict(said.constants)
    if missing:
        st.markdown("**Set for the whole file** what no column says:")
    given = {
        column.name: st.text_input(
            f"{column.label} (all rows)",
            known.get(column.name, ""),
            help=column.description or None,
            key=f"set-{key}-{target}-{column.name}",
        )
        for column in missing
    }
    return tuple((name, text.strip()) for name, text in given.items() if text and text.strip())


def _ask_columns(
    sheet: SheetReport, target: str, key: str, said: Said
) -> tuple[tuple[str, str], ...]:
    """Headers that were not used, mapped by hand."""
    if target not in DATASETS:
        return ()
    labels = {name: column.label for name, column in DATASETS[target].by_name.items()}
    known = dict(said.columns)
    by_hand = [m.header for m in sheet.mapping if m.how == "chosen"]
    headers = list(dict.fromkeys([*by_hand, *sheet.unused]))[:COLUMNS_OFFERED]
    if headers:
        st.markdown("**Use columns** that were not understood:")
    given = {
        header: st.selectbox(
            plain(f"“{header}” is"),
            ["", *labels],
            index=["", *labels].index(known[header]) if known.get(header) in labels else 0,
            format_func=lambda name: labels.get(name, NOT_USED),
            key=f"map-{key}-{target}-{header}",
        )
        for header in headers
    }
    return tuple((header, name) for header, name in given.items() if name)
