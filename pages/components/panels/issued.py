"""What the page of issued reports shows: which there are, one again, and what changed since."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import streamlit as st

from analytics.dates import moment
from analytics.reports import build
from analytics.reports.content import Fact
from analytics.reports.issuing import Change, Issue, changes_since, file_of, issues_of
from analytics.tables import Column, Table
from data_loaders.errors import TandemError
from pages.components.filters import choice
from pages.components.labels import plain
from pages.components.panels.reports import MIME, NAMES
from pages.components.session import empty_state, show_error, store
from pages.components.table import show_table

SHOWN = 100


def show_issued() -> None:
    """Every report that was issued, and one of them in full."""
    found = issues_of(store())
    if not found:
        empty_state(
            "Reports that were taken from Tandem will stand here, each with its revision and hash.",
            "No report has been issued yet: download one from a page of the section Reports.",
            "pages/reports/cadre_monthly.py",
            "Open the monthly summary",
        )
        return
    show_table(_table(found))
    named = {str(each.number): f"{each.number} · {each.title}, {each.scope}" for each in found}
    number = choice("Report", named, "report", width=520)
    _one(next(each for each in found if str(each.number) == number))


def _table(found: list[Issue]) -> Table:
    columns = (
        Column("Number"),
        Column("Report"),
        Column("Of"),
        Column("File"),
        Column("Revision", True),
        Column("Release", True),
        Column("Issued"),
        Column("By"),
        Column("SHA-256"),
    )
    rows = tuple(
        (str(each.number), each.title, each.scope, NAMES[each.ending], each.revision,
         each.release or None, moment(datetime.fromisoformat(each.at)), each.who, each.sha256[:12])
        for each in found[:SHOWN]
    )  # fmt: skip
    return Table(f"{len(found):,} issued reports", columns, rows)


def _one(issued: Issue) -> None:
    """The file again, and what is different today."""
    st.header(plain(f"{issued.title}, {issued.scope}"), anchor=False)
    try:
        st.download_button(
            f"{NAMES[issued.ending]}, as it was issued",
            data=partial(file_of, store(), issued),
            file_name=issued.file_name,
            mime=MIME[issued.ending],
            key="again",
            icon=":material/download:",
            on_click="ignore",
        )
        changes = changes_since(store(), issued, build(store(), issued.name, issued.where))
    except TandemError as error:
        show_error(error)
        return
    if not changes:
        st.markdown(f"Every number is today as it was issued at revision {issued.revision}.")
        return
    verb = "number is" if len(changes) == 1 else "numbers are"
    st.markdown(
        f"{len(changes):,} {verb} another today (revision {store().revision()}) than at revision "
        f"{issued.revision}."
    )
    show_table(_changes(changes))


def _changes(changes: list[Change]) -> Table:
    columns = (Column("Part"), Column("Of"), Column("Number"), Column("As issued"), Column("Today"))
    rows = tuple(
        (each.block, each.row, each.column, _text(each.then), _text(each.now)) for each in changes
    )
    return Table("What changed since it was issued", columns, rows)


def _text(fact: Fact) -> str:
    if fact is None:
        return "not in it"
    return f"{fact:,.2f}".rstrip("0").rstrip(".") if isinstance(fact, (int, float)) else fact
