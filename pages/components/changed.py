"""What changed: the last import, and the numbers that moved most since the year before."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.dates import day
from analytics.key_numbers import Card, change_text
from analytics.movers import most_moved
from data_loaders.declarations import Action, Revision, in_force
from pages.components.attention import link_to
from pages.components.block import note, show_block
from pages.components.session import may_count, store

MOST = 4


def show_changes(cards: list[Card]) -> None:
    """The last import in a sentence, and the shares of the programs that moved most."""
    with st.container(border=True, height="stretch", key="changed"):
        show_block(f"<h2>What changed</h2>{last_import()}{moves_html(cards)}", key="changes")
        link_to("history")


def last_import() -> str:
    """The newest revision that is not an undo, as HTML; nothing without one."""
    loads = [r for r in in_force(store().history()) if r.action is not Action.UNDO]
    if not loads:
        return ""
    last = loads[0]
    told = f"{day(last.at)} · revision {last.number}{_rows_text(last)}"
    return f"<p>Last import: <b>{escape(last.file_name or last.who)}</b></p>{note(told)}"


def _rows_text(revision: Revision) -> str:
    """How many rows it brought; rows about students are counted for analysts only."""
    if not may_count(revision.datasets):
        return ""
    return f" · {revision.loaded:,} rows new, {revision.updated:,} changed"


def moves_html(cards: list[Card]) -> str:
    """Each number that moved: what it is, what it is now, and the change in words."""
    lines = "".join(
        f"<li>{escape(card.result.indicator.name)}{note(change_text(card))}</li>"
        for card in most_moved(cards, MOST)
    )
    return f'<p>Moved most since the year before</p><ul class="t-moves">{lines}</ul>' * bool(lines)
