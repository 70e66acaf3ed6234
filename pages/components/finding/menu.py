"""The menu: the search, a folded section of pages each, and the reader's saved views."""

from __future__ import annotations

import re
from collections.abc import Sequence

import streamlit as st

from pages.components.finding import place
from pages.components.finding.saved_views import link_to_view, views
from pages.components.finding.searching import search_button
from pages.menu import MENU, Entry

MOST_VIEWS = 8
"""How many saved views stand in the menu; all of them stand on their page."""


_MARK = st.components.v2.component(
    "menu_mark",
    html="<span></span>",
    js="""export default function({data}) {
  const mark = () => {
    const menu = document.querySelector('.st-key-menu');
    menu?.querySelectorAll('[aria-current]').forEach(each => each.removeAttribute('aria-current'));
    const link = [...document.querySelectorAll(`.st-key-${data.within} a`)].find(
      each => each.getAttribute('href').split('?')[0].split('/').pop() === data.address);
    if (!link) return false;
    link.setAttribute('aria-current', 'page');
    const box = document.querySelector('[data-testid=stSidebarContent]');
    const at = link.getBoundingClientRect(), seen = box.getBoundingClientRect();
    if (at.top < seen.top || at.bottom > seen.bottom) link.scrollIntoView({block: 'center'});
    return true;
  };
  if (!mark()) setTimeout(mark, 300);
}""",
    isolate_styles=False,
)


def show_section(section: str, entries: Sequence[tuple[Entry, st.Page]], here: Entry) -> None:
    """The links of a section, which opens and closes in the browser; open where ``here`` is in it.

    A single page needs no section around it.
    """
    if len(entries) == 1:
        _links(entries)
        return
    is_here = any(entry == here for entry, _ in entries)
    with (
        st.expander(section, expanded=is_here, type="compact", key=_key(section, is_here)),
        st.container(gap="xxsmall"),
    ):
        _links(entries)


def mark_page(here: Entry) -> None:
    """Name the link of the page as the current one, and scroll the menu to it where it is far."""
    section = next(name for name, entries in MENU.items() if here in entries)
    address = "" if here.address == "home" else here.address
    within = _key(section, True) if len(MENU[section]) > 1 else "menu"
    _MARK(key="menu-mark", data={"address": address, "within": within}, height="content")


def _key(section: str, is_here: bool) -> str:
    """A key of its own where the reader is: an expander that keeps its key keeps being closed."""
    return "menu-" + re.sub(r"\W+", "-", section.lower()) + "-here" * is_here


def _links(entries: Sequence[tuple[Entry, st.Page]]) -> None:
    for entry, page in entries:
        icon = f":material/{entry.icon}:"
        st.page_link(page, icon=icon, query_params=kept_revision(entry))
        if entry.address == "saved-views":
            show_views()


def kept_revision(entry: Entry) -> dict[str, str] | None:
    """What a link of the menu takes along: the earlier revision that the reader looks at."""
    asked = place.asked_revision()
    return {place.REVISION: asked} if asked and not entry.is_of_today else None


@st.fragment
def show_search() -> None:
    """The search, drawn apart so that it answers at once."""
    search_button()


def show_views() -> None:
    """The first of the reader's saved views, below the link to all of them."""
    for view, entry in views()[:MOST_VIEWS]:
        link_to_view(view, entry)
