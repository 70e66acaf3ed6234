"""What needs attention: computed from the programs' rules, with the way to where it is done."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import streamlit as st

from analytics import Matter
from analytics.tables import listing_table
from data_loaders.declarations import in_force
from pages.components.block import folded, note, show_block
from pages.components.finding.sides import box
from pages.components.labels import plain
from pages.components.session import matters, may_count, store
from pages.components.table import html_of
from pages.menu import ENTRIES

FIRST = 8
"""How many things to do stand in the open; the rest is a click away."""


def show_concerns(address: str, where: Mapping[str, str]) -> None:
    """What a page's own rules find, each with its rule and the first rows."""
    found = [matter for matter in matters(page=address, where=where) if matter.count]
    if not found:
        return
    st.header("What needs attention", anchor=False)
    folds = (folded(title_of(matter), _explained(matter)) for matter in found)
    with box("concerns"):
        show_block("".join(folds), key="concerns")


def show_attention(audience: str, where: Mapping[str, str], program: str = "") -> None:
    """The things to do of an audience, each with its rule and the way to its page."""
    found = open_matters(audience, where, program)
    _held_back()
    if not found:
        st.markdown("Nothing else: by the rules of the programs, nothing is open here.")
        return
    for matter in found[:FIRST]:
        _show(matter)
    if rest := found[FIRST:]:
        named = f"{len(rest)} more" if len(rest) > 1 else "1 more"
        if st.toggle(f"Show {named}", key="attention-rest"):
            for matter in rest:
                _show(matter)


def open_matters(audience: str, where: Mapping[str, str], program: str = "") -> list[Matter]:
    """What is open for an audience: all of one program first, then the gravest of each other.

    The gravest is the one with the largest share of what it is out of.
    """
    found = [matter for matter in matters(audience=audience, where=where) if matter.count]
    found.sort(key=lambda matter: -matter.count / max(matter.out_of, matter.count))
    places: dict[str, int] = {}
    ranked = []
    for matter in found:
        place = places.setdefault(matter.concern.program, 0)
        places[matter.concern.program] += 1
        ranked.append((-1 if matter.concern.program == program else place, matter))
    return [matter for _, matter in sorted(ranked, key=lambda pair: pair[0])]


def title_of(matter: Matter) -> str:
    """As in "Check-ins overdue: 12 of 41 schools"."""
    concern = matter.concern
    return f"{concern.title}: {matter.count:,} of {matter.out_of:,} {concern.counted}"


def _show(matter: Matter) -> None:
    """One thing to do: its size in the open, its rule and first rows on demand, and the link."""
    with st.expander(plain(title_of(matter))):
        show_block(_explained(matter), key=f"concern-{matter.concern.id}")
        link_to(matter.concern.page)


def _explained(matter: Matter) -> str:
    """The rule, the first rows, and how many more there are."""
    concern, rest = matter.concern, matter.count - len(matter.listing.rows)
    rows = html_of(listing_table(matter.listing, f"{concern.title}, the first of them"))
    more = note(f"And {rest:,} more." if rest else "")
    return f"<p><b>The rule.</b> {escape(concern.rule)}</p>{rows}{more}"


def link_to(address: str) -> None:
    """A link to a page of the menu by its address; nothing where there is no such page."""
    entry = next((each for each in ENTRIES if each.address == address), None)
    if entry is not None:
        icon = ":material/arrow_forward:"
        st.page_link(f"pages/{entry.script}", label=entry.title, icon=icon, width="content")


def _held_back() -> None:
    """Rows that errors keep out, over the revisions in force."""
    held = [r for r in in_force(store().history()) if r.held_back]
    revisions = [r for r in held if may_count(r.datasets)]
    count = sum(revision.held_back for revision in revisions)
    if not count:
        return
    files = "1 file" if len(revisions) == 1 else f"{len(revisions)} files"
    st.markdown(f"**{count:,}** rows of {files} have errors and are not in the numbers.")
    link_to("quality")
