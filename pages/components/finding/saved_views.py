"""Saved views on pages: name the page as it stands, open it again, rename and delete."""

from __future__ import annotations

import streamlit as st

from data_loaders import saved_views
from data_loaders.errors import TandemError
from data_loaders.saved_views import LONGEST, SavedView
from pages.components.finding import place
from pages.components.finding.sides import COMPARES, PREFIX
from pages.components.labels import plain
from pages.components.messages import empty_state, show_error
from pages.components.person import who
from pages.components.session import announce, written_store
from pages.menu import ENTRIES, Entry

NOT_KEPT = ("tour",)
"""What an address holds that is no part of a view."""


def save_button() -> None:
    """A button that asks for a name and keeps the page as it stands now."""
    if st.button("Save view", icon=":material/bookmark_add:", type="tertiary", key="save-view"):
        st.dialog("Save this view")(_ask_for_name)()


def _ask_for_name() -> None:
    entry = place.page()
    with st.form("save-view-form", border=False):
        name = st.text_input("Name", max_chars=LONGEST, placeholder="March, cadre 3")
        st.caption("The page with its filters as they stand now. Only you see it.")
        if not st.form_submit_button("Save", type="primary") or entry is None:
            return
    filters = {key: text for key, text in st.query_params.items() if key not in NOT_KEPT}
    try:
        saved_views.save(written_store(), who(), name, entry.address, filters)
    except TandemError as error:
        show_error(error)
        return
    st.toast(f"Saved as “{name.strip()}”.", icon=":material/check:")
    st.rerun()


def views() -> list[tuple[SavedView, Entry]]:
    """The reader's views whose page there still is."""
    known = {entry.address: entry for entry in ENTRIES}
    found = saved_views.views_of(written_store(), who())
    return [(view, known[view.page]) for view in found if view.page in known]


def link_to_view(view: SavedView, entry: Entry) -> None:
    """A link that opens a view."""
    label = view.name.replace("[", r"\[").replace("]", r"\]")
    icon = ":material/bookmark:"
    st.page_link(f"pages/{entry.script}", label=label, icon=icon, query_params=view.filters)


def show_saved_views() -> None:
    """Each view with its page and filters, and what can be done with it."""
    found = views()
    announce(f"{len(found)} saved views")
    _offer_to_bring_back()
    if not found:
        empty_state(
            "Views that you saved will stand here, to open, rename and delete.",
            "None yet. On any page, press **Save view** to keep it with its filters.",
            "pages/home/home.py",
            "Open Home",
        )
    for view, entry in found:
        with st.container(border=True, key=f"view-{view.id}"):
            link_to_view(view, entry)
            st.caption(plain(f"{entry.title}: {_filters_of(view)}"))
            with st.container(horizontal=True):
                if st.button("Rename", key=f"rename-{view.id}", type="tertiary"):
                    st.dialog("Rename the view")(_rename)(view)
                st.button(
                    "Delete",
                    key=f"delete-{view.id}",
                    type="tertiary",
                    on_click=_delete,
                    args=(view,),
                )


def _filters_of(view: SavedView) -> str:
    """The filters of a view in words; those of a second selection after "beside"."""
    shown = {key: text for key, text in view.filters.items() if key != COMPARES}
    words = [
        f"{'beside ' * key.startswith(PREFIX)}{key.removeprefix(PREFIX).replace('_', ' ')} {text}"
        for key, text in shown.items()
    ]
    return ", ".join(words) or "without filters"


def _rename(view: SavedView) -> None:
    with st.form("rename-view", border=False):
        name = st.text_input("Name", view.name, max_chars=LONGEST)
        if not st.form_submit_button("Rename", type="primary"):
            return
    try:
        saved_views.rename(written_store(), who(), view.id, name)
    except TandemError as error:
        show_error(error)
        return
    st.rerun()


def _delete(view: SavedView) -> None:
    saved_views.delete(written_store(), who(), view.id)
    st.session_state["deleted view"] = view


def _offer_to_bring_back() -> None:
    view = st.session_state.get("deleted view")
    if view is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"Deleted “{view.name}”.".replace("$", r"\$"), width="content")
        st.button("Bring it back", on_click=_bring_back, args=(view,), key="bring-back")


def _bring_back(view: SavedView) -> None:
    saved_views.bring_back(written_store(), who(), view.id)
    del st.session_state["deleted view"]
