"""Two revisions side by side: which rows and which indicators differ."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics import Role, moves, note_raw_view, quality, whole_numbers
from analytics.tables import Cell, Column, Table
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Revision
from data_loaders.store import Difference, differences
from pages.components.filters import choice
from pages.components.history.revisions import NOT_COUNTED, revision_choices
from pages.components.importing.desk import told
from pages.components.importing.words import column_label, moves_table
from pages.components.person import who
from pages.components.session import role, store
from pages.components.table import show_table

WORDS = {"added": "New", "changed": "Changed", "ended": "No longer there"}
FEW = "fewer than 10"
EMPTY = "0: the empty store"
FOR_ANALYSTS = (
    "Analysts also see the rows, and the numbers about students and about people who answered: "
    "what moved between two revisions could be a single person."
)


def show_comparison(revisions: Sequence[Revision]) -> None:
    """Choose two revisions and see what differs between them."""
    st.header("Compare two revisions", anchor=False)
    known = revision_choices(revisions)
    with st.container(horizontal=True, vertical_alignment="bottom", key="compare"):
        later = choice("Later", known, "later", width=360)
        before = {number: told for number, told in known.items() if int(number) < int(later)}
        earlier = choice("Earlier", before | {"0": EMPTY}, "earlier", width=360)
        wanted = st.button("Compare", icon=":material/compare_arrows:")
    if wanted:
        with st.spinner("Reading both revisions"):
            _show(int(earlier), int(later))


def _show(earlier: int, later: int) -> None:
    found, untold = differences(store(), earlier, later), _untold(earlier, later)
    if not found and not untold:
        st.markdown("No row differs.")
        return
    show_table(counts_table(found, earlier, later, role(), untold))
    names = [each.dataset.name for each in found]
    before, after = (whole_numbers(store(), role(), names, at) for at in (earlier, later))
    moved = moves(before, after)
    if moved:
        show_table(moves_table(told(moved), f"Revision {earlier}", f"Revision {later}"))
    else:
        st.markdown("No number of the whole network differs.")
    if role() is not Role.ANALYST:
        st.caption(FOR_ANALYSTS)
        return
    for each in found:
        if each.dataset.name in quality.ABOUT_PEOPLE:
            note_raw_view(store(), who(), "comparison", each.dataset.name)
        with st.expander(f"Rows: {each.dataset.title}"):
            show_table(rows_table(each))


def _untold(earlier: int, later: int) -> list[str]:
    """Datasets that viewers' copies lack and that a revision between the two was about."""
    between = (each for each in store().history() if earlier < each.number <= later)
    return sorted({name for each in between for name in each.datasets} & store().lacks)


def counts_table(
    found: Sequence[Difference], earlier: int, later: int, who: Role, untold: Sequence[str] = ()
) -> Table:
    """How many rows differ, by dataset; small counts of people are hidden from viewers, and of
    ``untold`` datasets it is told only that they were imported.
    """
    columns = (Column("Dataset"), *(Column(word, True) for word in WORDS.values()))
    rows = tuple(
        (
            each.dataset.title,
            *(_count(each, count, who) for count in (each.added, each.changed, each.ended)),
        )
        for each in found
    )
    rows += tuple((DATASETS[name].title, *[NOT_COUNTED] * len(WORDS)) for name in untold)
    return Table(f"Rows that differ from revision {earlier} to {later}", columns, rows)


def _count(found: Difference, count: int, who: Role) -> Cell:
    is_about_people = found.dataset.name in quality.ABOUT_PEOPLE
    is_small = 0 < count < quality.FEWEST_PEOPLE
    return FEW if is_small and is_about_people and who is not Role.ANALYST else count


def rows_table(found: Difference) -> Table:
    """The first rows that differ: the key, what happened, and each column before and after."""
    rows = tuple(
        (row.key, WORDS[row.what], _told(found.dataset.name, row.changes)) for row in found.rows
    )
    total = found.added + found.changed + found.ended
    columns = (Column("Row"), Column("What"), Column("Columns", is_long=True))
    return Table(f"{len(rows):,} of {total:,} rows that differ", columns, rows)


def _told(dataset: str, changes: tuple[tuple[str, object, object], ...]) -> str:
    return "; ".join(
        f"{column_label(dataset, name)}: {_text(before)} → {_text(after)}"
        for name, before, after in changes
    )


def _text(value: object) -> str:
    return "blank" if value is None else str(value)
