"""The list of revisions, and the undo of one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics.dates import moment
from analytics.tables import Cell, Column, Table
from analytics.wording import counted
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Action, Revision
from data_loaders.store import RowFate, UndoReport, undo
from pages.components.person import who
from pages.components.session import may_count, show_error, written_store
from pages.components.table import show_table

FATES_SHOWN = 200
NEWEST_SHOWN, MOST_SHOWN = 10, 1000
ACTIONS = {
    Action.LOAD: "Import",
    Action.SAMPLE: "Sample data",
    Action.ENTRY: "Entry",
    Action.UNDO: "Undo",
}


NOT_COUNTED = "Not told"
"""In the place of a count of rows about students, for viewers."""


def status(revision: Revision) -> str:
    """What a revision did, and whether it still holds."""
    if revision.undone_by is not None:
        return f"{ACTIONS[revision.action]}, undone by {revision.undone_by}"
    if revision.undoes is not None:
        return f"Undo of {revision.undoes}"
    return ACTIONS[revision.action]


def revisions_table(revisions: Sequence[Revision]) -> Table:
    """All revisions, the newest first."""
    columns = (
        Column("Revision"), Column("What"), Column("File"), Column("When (UTC)"), Column("Who"),
        Column("New", True), Column("Changed", True), Column("Unchanged", True),
        Column("Ended", True), Column("Held back", True),
    )  # fmt: skip
    rows = tuple(
        (
            str(r.number), status(r), r.file_name, moment(r.at), r.who, *_counts(r),
        )
        for r in revisions
    )  # fmt: skip
    title = f"{counted(len(revisions), 'revision')}, the newest first (counts are rows)"
    return Table(title, columns, rows)


def show_revisions(revisions: Sequence[Revision]) -> None:
    """The newest revisions, and all of them for whoever looks further back."""
    show_table(revisions_table(revisions[:NEWEST_SHOWN]))
    if len(revisions) > NEWEST_SHOWN:
        with st.expander(f"All {len(revisions):,} revisions"):
            show_table(revisions_table(revisions), limit=MOST_SHOWN)


def _counts(r: Revision) -> tuple[Cell, ...]:
    """New, changed, unchanged, ended and held-back rows."""
    counts = (r.loaded, r.updated, r.unchanged, r.ended, r.held_back)
    return counts if may_count(r.datasets) else (NOT_COUNTED,) * len(counts)


def revision_choices(revisions: Sequence[Revision]) -> dict[str, str]:
    """Number to label, for choosing one."""
    return {str(r.number): f"{r.number}: {status(r)}, {r.file_name}" for r in revisions}


def offer_undo(revisions: Sequence[Revision], number: int) -> None:
    """A button to take a revision back, and beside it what that means."""
    revision = next(r for r in revisions if r.number == number)
    if revision.undone_by is not None:
        st.markdown(f"To bring it back, undo revision {revision.undone_by}.")
        return
    if not may_count(revision.datasets):
        st.markdown("It holds rows about students: an analyst can take it back.")
        return
    if st.button(f"Undo revision {number}", icon=":material/undo:", key=f"undo-{number}"):
        st.dialog(f"Undo revision {number}", width="large", on_dismiss="rerun")(_confirm)(number)


def _confirm(number: int) -> None:
    """Ask once more, then tell the fate of every row."""
    st.markdown(
        "Its rows end, and the rows they replaced come back. Rows that a later revision changed "
        "are kept and listed. The undo is a revision itself and can be undone."
    )
    if not st.button("Undo it", type="primary", key=f"confirm-{number}"):
        return
    try:
        with st.spinner("Taking the revision back"):
            report = undo(written_store(), number, who())
    except Exception as error:
        show_error(error)
        return
    show_undo(report)


def show_undo(report: UndoReport) -> None:
    """Reversed and kept rows."""
    st.success(
        f"Revision {report.revision}: {len(report.reversed):,} rows reversed, "
        f"{len(report.kept):,} kept.",
        icon=":material/check_circle:",
    )
    for title, fates in (("Kept", report.kept), ("Reversed", report.reversed)):
        if fates:
            show_table(fates_table(title, fates))


def fates_table(title: str, fates: Sequence[RowFate]) -> Table:
    """Rows with where they came from and why they were reversed or kept."""
    shown = fates[:FATES_SHOWN]
    headings = ("Row", "Dataset", "File", "Sheet", "Line", "Why")
    rows = tuple(
        (f.key, DATASETS[f.dataset].title, f.file, f.sheet, str(f.row or ""), f.why) for f in shown
    )
    caption = f"{title}: {len(shown):,} of {len(fates):,} rows"
    return Table(caption, tuple(Column(heading) for heading in headings), rows)
