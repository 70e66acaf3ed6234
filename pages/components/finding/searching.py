"""Search: one box over pages, indicators, schools, partners and places, from every page."""

from __future__ import annotations

import streamlit as st

from analytics.search import Findable, findables, search
from pages.components.labels import plain
from pages.components.session import store
from pages.components.voice import say
from pages.menu import ENTRIES, MENU

_FOCUS = st.components.v2.component(
    "focus",
    html="<span></span>",
    js="""export default function({parentElement}) {
  if (parentElement.isDone) return;
  parentElement.isDone = true;
  const take = () => document.querySelector('[role=dialog] input')?.focus();
  requestAnimationFrame(take);
  setTimeout(take, 300);
}""",
)
"""Puts the cursor into the box of an open dialog, once: who pressed the shortcut types at once."""

KINDS = ("Pages", "Indicators", "Schools", "Partners", "Districts", "Cadres", "Regions")
SHORTCUT = "Ctrl+K"


def search_button() -> None:
    """The way to the search, in the menu; the shortcut works on every page."""
    if st.button(
        "Search", icon=":material/search:", key="search", shortcut=SHORTCUT, width="stretch"
    ):
        st.dialog("Search", width="medium")(_search)()


def _pages() -> list[Findable]:
    return [
        Findable("Pages", entry.title, section, entry.address)
        for section, entries in MENU.items()
        for entry in entries
    ]


def _search() -> None:
    """The box and what it finds, group by group."""
    text = st.text_input(
        "Indicator, school, partner, district, cadre or page",
        key="search-text",
        placeholder="Type some letters",
        live=True,
    )
    _FOCUS(key="search-focus", height="content")
    if not text:
        return
    found = search((*_pages(), *findables(store())), text)
    count = sum(len(group) for group in found.values())
    say("search-voice", f"{count} found" if count else "Nothing found")
    if not count:
        st.markdown(f"Nothing is called “{plain(text[:80])}”. Try fewer letters.")
    for kind in KINDS:
        if group := found.get(kind):
            st.markdown(f"**{kind}**")
            for each in group:
                _link(each)


def _link(each: Findable) -> None:
    entry = next((entry for entry in ENTRIES if entry.address == each.page), None)
    if entry is None:
        return
    where = "" if each.kind in ("Pages", "Schools", "Partners") else f", on {entry.title}"
    about = f" ({each.about})" if each.about else ""
    st.page_link(
        f"pages/{entry.script}",
        label=plain(f"{each.name}{about}{where}"),
        icon=f":material/{entry.icon}:",
        query_params=dict(each.filters),
    )
