"""How fresh the data are: the last import of every dataset."""

from __future__ import annotations

import streamlit as st

from analytics.dates import day
from analytics.tables import Column, Table
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Action, Revision, in_force
from pages.components.session import store
from pages.components.table import show_table

NOT_YET = "Not imported yet"


def show_freshness() -> None:
    """A table of the datasets, in the order in which they depend on each other."""
    st.header("What has been imported", anchor=False)
    table = freshness_table(in_force(store().history()))
    there = sum(row[3] != NOT_YET for row in table.rows)
    with st.expander(f"{there} of {len(table.rows)} kinds of data are on file"):
        show_table(table)


def freshness_table(revisions: list[Revision]) -> Table:
    """One row a dataset: files, last file, when."""
    loads = [r for r in revisions if r.action is not Action.UNDO]
    rows = []
    for name, dataset in DATASETS.items():
        mine = [revision for revision in loads if name in revision.datasets]
        last = mine[0] if mine else None
        imported = day(last.at) if last else NOT_YET
        rows.append((dataset.title, len(mine), last.file_name if last else "", imported))
    headings = (Column("Dataset"), Column("Files", True), Column("Last file"), Column("Imported"))
    return Table("Every dataset with its last import", headings, tuple(rows))
