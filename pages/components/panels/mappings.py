"""What is remembered about headers and values: to see, to change, to forget."""

from __future__ import annotations

import streamlit as st

from analytics.dates import day
from analytics.tables import Column, Table
from data_loaders.datasets import DATASETS
from data_loaders.declarations import in_force
from data_loaders.instruments import INSTRUMENTS
from data_loaders.mapping import known
from data_loaders.vocabularies import VOCABULARIES
from data_loaders.vocabularies.race import SCHEMES
from pages.components.entry import save
from pages.components.filters import choice
from pages.components.session import may_count, revision, store
from pages.components.table import show_table

PLACE = "Remembered mappings page"
NO_VALUE = ""
NO_VALUE_LABEL = "No value: the cell counts as empty"
ALL_YEARS = "All years"
FEWEST = 10
OF_STUDENTS = "Values in files about students are shown to analysts."
SCHEME_OF = {vocabulary.name: scheme for scheme, vocabulary in SCHEMES.items()}
"""Scheme of race and ethnicity by the name of its list: its boxes have a crosswalk of their own."""


def list_title(name: str) -> str:
    """A list of codes as people know it."""
    if name in VOCABULARIES:
        return VOCABULARIES[name].title
    dataset, _, column = name.partition(".")
    if dataset not in DATASETS or column not in DATASETS[dataset].by_name:
        return name
    return f"{DATASETS[dataset].title}: {DATASETS[dataset].by_name[column].label}"


def code_label(list_name: str, code: str) -> str:
    """A code in words, or that there is no value."""
    return known.codes_of_list(list_name).get(code, code) if code else NO_VALUE_LABEL


def said_text(said: known.Said) -> str:
    """Who said it and when."""
    return f"{day(said.at)} by {said.who}, revision {said.revision}"


def open_values() -> None:
    """Texts of files on record that no list knows."""
    st.header("Values that nobody has mapped", anchor=False)
    found = _told(known.unmapped_values(store()))
    if not all(may_count(each.datasets) for each in in_force(store().history())):
        st.markdown(OF_STUDENTS)
    elif not store().history():
        st.markdown("Nothing has been imported yet. Values that no list knows will stand here.")
    elif not found:
        st.markdown("Every value of the files on record is known, or was decided on.")
    if not found:
        return
    st.markdown(
        "Decide what each stands for below, then load its file again: held-back rows enter."
    )
    rows = tuple(
        (
            list_title(each.list_name),
            each.text,
            f"{each.rows:,}" if each.rows >= FEWEST else f"Fewer than {FEWEST}",
            each.file,
        )
        for each in found
    )
    headings = ("List", "Written as", "Cells", "Last file")
    show_table(Table("Values without a code", tuple(Column(each) for each in headings), rows))


def _told(found: list[known.UnmappedValue]) -> list[known.UnmappedValue]:
    """Without those of rows about students for viewers: a text with its cells counts students."""
    return [each for each in found if may_count(each.datasets)]


def decide_value() -> None:
    """Say what a text stands for, in which list and from which school year."""
    st.header("Decide what a value stands for", anchor=False)
    unmapped = _told(known.unmapped_values(store()))
    name = choice("List", _lists({each.list_name for each in unmapped}), "list", width=480)
    key = f"value|{name}|{revision()}"
    waiting = [each.text for each in unmapped if each.list_name == name]
    codes = known.codes_of_list(name)
    options = list(codes) if name in SCHEME_OF else [*codes, NO_VALUE]
    with st.form(key, border=True):
        st.selectbox(
            "Written as",
            waiting,
            index=0 if waiting else None,
            accept_new_options=True,
            placeholder="As it stands in the cell",
            key=f"{key}|text",
        )
        st.selectbox(
            "Stands for",
            options,
            format_func=lambda code: code_label(name, code),
            index=None,
            placeholder="Choose",
            key=f"{key}|code",
        )
        st.text_input("From school year", placeholder="2025-26; empty: always", key=f"{key}|from")
        st.text_input("Why", placeholder="Who decided this, where", key=f"{key}|note")
        st.form_submit_button("Save", type="primary", on_click=keep, args=(key, name))


def _lists(waiting: set[str]) -> dict[str, str]:
    """Titles of the controlled lists, those with values to decide first."""
    titles = {name: vocabulary.title for name, vocabulary in VOCABULARIES.items()}
    return dict(sorted(titles.items(), key=lambda each: (each[0] not in waiting, each[1])))


def keep(key: str, list_name: str) -> None:
    """Save what the form says, or say what it lacks."""
    text, code, since, note = (
        st.session_state[f"{key}|{field}"] for field in ("text", "code", "from", "note")
    )
    if not text or code is None:
        st.error("Say how it is written and what it stands for.", icon=":material/error:")
        return
    year = (since or "").strip() or None
    if list_name in SCHEME_OF:
        row = {"scheme": SCHEME_OF[list_name], "box": text, "group_code": code}
        save("race_crosswalk", [row | {"from_year": year}], PLACE)
        return
    row = {"list_name": list_name, "written_as": text, "valid_from": year, "note": note or None}
    decided = {"stands_for": code or None, "is_no_value": None if code else "yes"}
    save("remembered_value", [row | decided], PLACE)


def values() -> None:
    """Every text that was decided on."""
    st.header("Remembered values", anchor=False)
    found = known.known_values(store())
    if not found:
        st.markdown("Nothing yet. What a person says about a value at an import will stand here.")
        return
    rows = tuple(
        (
            list_title(each.list_name),
            each.text,
            code_label(each.list_name, each.code),
            each.valid_from or ALL_YEARS,
            each.note,
            said_text(each.said),
        )
        for each in found
    )
    headings = ("List", "Written as", "Stands for", "From school year", "Why", "Decided")
    show_table(Table("What values stand for", tuple(Column(each) for each in headings), rows))


def columns() -> None:
    """Every layout and header that was decided on."""
    st.header("Remembered columns", anchor=False)
    layouts, found = known.known_layouts(store()), known.known_columns(store())
    if not layouts and not found:
        st.markdown("Nothing yet. What a person says about a header at an import will stand here.")
        return
    rows = [
        (
            "All headers",
            f"Sheet holds: {holds_title(each.holds)}",
            each.met_in,
            said_text(each.said),
        )
        for each in layouts
    ]
    rows += [
        (
            each.header,
            f"{holds_title(each.dataset)}: {column_title(each)}",
            each.met_in,
            said_text(each.said),
        )
        for each in found
    ]
    headings = ("Header", "Is", "First met in", "Decided")
    table = Table("What headers mean", tuple(Column(each) for each in headings), tuple(rows))
    show_table(table)


def holds_title(name: str) -> str:
    """A dataset or instrument by its title."""
    for registry in (DATASETS, INSTRUMENTS):
        if name in registry:
            return registry[name].title
    return name


def column_title(each: known.KnownColumn) -> str:
    """The column chosen for a header, in words."""
    if not each.column:
        return "not used"
    column = DATASETS[each.dataset].by_name.get(each.column)
    return column.label if column else each.column
