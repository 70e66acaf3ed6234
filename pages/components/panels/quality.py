"""Data quality: held-back rows, the eighteen rules, unknown ids, and what imports warned of."""

from __future__ import annotations

import streamlit as st

from analytics import Matter, quality
from analytics.quality_rules import QUALITY_RULES, QualityRule
from analytics.tables import Column, Table, listing_table
from analytics.wording import counted
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Severity, in_force
from pages.components.cards import card_of, show_cards
from pages.components.history.revisions import NOT_COUNTED
from pages.components.session import (
    empty_state,
    matters,
    may_count,
    role,
    store,
    why_not_published,
)
from pages.components.table import show_table
from pages.menu import ENTRIES

ALL = "All programs"
SMALL = "fewer than 10"
LONG = ("What it asks", "Found now")
UNMATCHED = "unmatched_rate"


def programs() -> dict[str, str]:
    """The programs that have rules, all first."""
    return {"": ALL} | {rule.program: rule.program for rule in QUALITY_RULES}


def held_back() -> None:
    """Rows that errors keep out of the numbers, by file."""
    st.header("Held back", anchor=False)
    revisions = [each for each in in_force(store().history()) if each.held_back]
    if not store().history():
        empty_state(
            "Rows that errors keep out of the numbers will stand here, each with its file.",
            "Nothing has been imported yet. The rules below look at each file as it comes in.",
        )
        return
    if not revisions:
        st.markdown("No row is held back: every row of every file in force is in the numbers.")
        return
    rows = tuple(
        (
            each.file_name,
            str(each.number),
            each.held_back if may_count(each.datasets) else NOT_COUNTED,
            _errors_of(each.number),
        )
        for each in revisions
    )
    columns = (Column("File"), Column("Revision"), Column("Rows held back", True),
               Column("Why, and where it begins", is_long=True))  # fmt: skip
    show_table(Table("Rows that errors keep out of the numbers", columns, rows))
    _link("import", "Load a corrected file")


def _errors_of(revision: int) -> str:
    found = quality.finding_counts(store(), [revision], role=role())
    return "; ".join(
        f"{each.count:,} × {each.message.lower()} ({place_of(each)})"
        for each in found
        if each.severity == Severity.ERROR
    )


def place_of(found: quality.FindingCount) -> str:
    """Where a finding stands first."""
    row = "" if found.first_row is None else f", row {found.first_row}"
    return f"{found.first_sheet}{row}"


def rules(program: str) -> None:
    """The rules with what they find now, and the first rows of each that finds something."""
    st.header("The programs' own rules", anchor=False)
    chosen = [rule for rule in QUALITY_RULES if program in ("", rule.program)]
    found = {rule.code: _matters_of(rule) for rule in chosen}
    headings = ("Rule", "Program", "What it asks", "When it is not met", "Found now")
    columns = tuple(Column(each, is_long=each in LONG) for each in headings)
    rows = tuple(
        (rule.code, rule.program, rule.rule, rule.severity, found_text(rule, found[rule.code]))
        for rule in chosen
    )
    show_table(Table(f"{len(rows)} rules that the programs' documents state", columns, rows))
    for rule in chosen:
        for matter in found[rule.code]:
            if matter.count:
                _show_matter(rule, matter)


def _matters_of(rule: QualityRule) -> list[Matter]:
    return [each for each in matters() if each.concern.rule_code == rule.code]


def found_text(rule: QualityRule, found: list[Matter]) -> str:
    """What a rule finds now, or how it is held."""
    told = [
        f"{each.count:,} of {each.out_of:,} {each.concern.counted}" for each in found if each.out_of
    ]
    warned = sum(each.count for each in _findings(rule.checks))
    if warned:
        told.append(f"{warned:,} said at import")
    if not told and not rule.held_by:
        return "Nothing to look at yet"
    words = "; ".join(filter(None, [*told, rule.held_by]))
    return words[:1].upper() + words[1:]


def _findings(checks: tuple[str, ...]) -> list[quality.FindingCount]:
    numbers = [each.number for each in in_force(store().history())]
    return quality.finding_counts(store(), numbers, checks, role()) if checks else []


def _show_matter(rule: QualityRule, matter: Matter) -> None:
    concern = matter.concern
    title = f"{rule.code} · {concern.title}: {matter.count:,} of {matter.out_of:,}"
    with st.expander(title):
        st.markdown(concern.rule)
        show_table(listing_table(matter.listing, f"{concern.title}, the first rows"))
        if rest := matter.count - len(matter.listing.rows):
            st.caption(f"And {rest:,} more.")
        _link(concern.page, "")


def _link(address: str, words: str) -> None:
    entry = next((each for each in ENTRIES if each.address == address), None)
    if entry is not None:
        icon = ":material/arrow_forward:"
        st.page_link(f"pages/{entry.script}", label=words or entry.title, icon=icon)


def unmatched() -> None:
    """Ids that are not known where they are kept, and students that are not enrolled."""
    st.header("Unmatched ids", anchor=False)
    if not why_not_published(UNMATCHED):
        show_cards([card_of(UNMATCHED, {})], "quality")
    known = quality.unknown_ids(store(), role())
    if not known:
        st.markdown("Nothing to match yet: no list of schools, partners or programs is on file.")
        return
    open_ids = [each for each in known if each.rows != 0]
    st.markdown(matched_text(len(known), len(open_ids)))
    if open_ids:
        show_table(unknown_table(open_ids))


def matched_text(columns: int, unmatched_columns: int) -> str:
    """How many columns of ids match wholly."""
    if not unmatched_columns:
        return f"Every id of {columns} columns that refer to another list is known there."
    return f"{columns - unmatched_columns} of {columns} columns of ids match wholly; these do not:"


def unknown_table(found: list[quality.UnknownIds]) -> Table:
    """Columns with ids that are not known, with how many."""
    rows = tuple(
        (
            DATASETS[each.dataset].title,
            DATASETS[each.dataset].by_name[each.column].label,
            DATASETS[each.known_in].title,
            SMALL if each.rows is None else each.rows,
            SMALL if each.ids is None else each.ids,
            each.out_of,
        )
        for each in found
    )
    columns = (Column("In"), Column("Column"), Column("Looked up in"), Column("Rows", True),
               Column("Different ids", True), Column("Out of rows", True))  # fmt: skip
    return Table("Rows whose id is not known", columns, rows)


def warnings() -> None:
    """What imports in force warned of, by file."""
    numbers = [each.number for each in in_force(store().history())]
    found = [
        each
        for each in quality.finding_counts(store(), numbers, role=role())
        if each.severity == Severity.WARNING
    ]
    st.header("Warnings of imports", anchor=False)
    if not found:
        st.markdown("No import in force warned of anything.")
        return
    columns = (Column("What"), Column("File"), Column("Dataset"), Column("Times", True),
               Column("First at"))  # fmt: skip
    rows = tuple(
        (each.message, each.file, DATASETS[each.dataset].title, each.count, place_of(each))
        for each in found
    )
    show_table(
        Table(f"{counted(len(rows), 'kind')} of warning, most frequent first", columns, rows)
    )
