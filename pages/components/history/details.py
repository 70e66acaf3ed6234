"""One revision in full: who, when, which file, what it did, what was found, and the file itself."""

from __future__ import annotations

import json
from pathlib import Path

import streamlit as st

from analytics import Role, note_raw_view, quality
from analytics.dates import moment
from analytics.tables import Column, Table
from analytics.wording import counted
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Duplicates, Revision
from data_loaders.store import original_file
from pages.components.about import definitions
from pages.components.history.revisions import status
from pages.components.importing.correction import RULES
from pages.components.importing.words import column_label
from pages.components.person import who
from pages.components.session import may_count, role, store, written_store
from pages.components.table import show_table

LONG = ("What was found",)


def show_revision(revision: Revision) -> None:
    """Who, when, which file, which datasets, which columns, what was found."""
    titles = ", ".join(DATASETS[name].title for name in revision.datasets if name in DATASETS)
    rows = (
        f"{revision.loaded:,} new, {revision.updated:,} changed, {revision.unchanged:,} unchanged, "
        f"{revision.kept or 0:,} left as they stood, {revision.ended or 0:,} ended, "
        f"{revision.held_back:,} held back"
    )
    if not may_count(revision.datasets):
        rows = "Rows about students are counted for analysts only."
    facts = [
        ("What", status(revision)),
        ("When (UTC)", moment(revision.at)),
        ("Who", revision.who),
        ("File", revision.file_name),
        ("SHA-256", revision.sha256),
        ("Datasets", titles or "none"),
        ("Rows", rows),
        ("Known rows", RULES[Duplicates(revision.duplicates or Duplicates.UPDATE)]),
    ]
    st.html(definitions(facts))
    mapping, found = mapping_table(revision), findings_table(revision)
    if mapping.rows:
        with st.expander(f"Columns: {len(mapping.rows)} used"):
            show_table(mapping)
    if found.rows:
        with st.expander(f"Findings: {counted(len(found.rows), 'kind')}"):
            show_table(found)
    offer_original(revision)


def mapping_table(revision: Revision) -> Table:
    """The mapping that a revision was made with."""
    rows: list[tuple[str, str, str]] = []
    for place, columns in json.loads(revision.mapping or "{}").items():
        sheet, _, dataset = place.rpartition(": ")
        rows += [
            (header, sheet, column_label(dataset, column)) for header, column in columns.items()
        ]
    headings = (Column("Header in the file"), Column("Sheet"), Column("Column"))
    return Table(f"Columns of revision {revision.number}", headings, tuple(rows))


def findings_table(revision: Revision) -> Table:
    """What was found in the file, by kind; cells corrected by hand are among it."""
    rows = tuple(
        (
            each.check.replace("_", " ").capitalize(),
            str(each.severity).capitalize(),
            DATASETS[each.dataset].title if each.dataset in DATASETS else each.dataset,
            each.message,
            each.first_sheet,
            "" if each.first_row is None else str(each.first_row),
            each.count,
        )
        for each in quality.finding_counts(store(), [revision.number], role=role())
    )
    headings = ("Kind", "How grave", "Dataset", "What was found", "First in sheet", "Row")
    columns = tuple(Column(each, is_long=each in LONG) for each in headings)
    caption = f"Findings of revision {revision.number}, by kind"
    return Table(caption, (*columns, Column("How often", True)), rows)


def offer_original(revision: Revision) -> None:
    """The file as it was imported, for analysts: it may hold data about single students."""
    path = original_file(written_store(), revision)
    if path is None:
        return
    if role() is not Role.ANALYST:
        st.caption("The original file is kept. Analysts can take it; it may tell of students.")
        return
    st.download_button(
        "Take the original file",
        data=lambda: file_bytes(path, revision),
        file_name=revision.file_name,
        on_click="ignore",
        icon=":material/download:",
        key=f"original-{revision.number}",
    )


def file_bytes(path: Path, revision: Revision) -> bytes:
    """The file's bytes; that somebody took it is logged first."""
    note_raw_view(store(), who(), "original file", revision.file_name)
    return path.read_bytes()
