"""Terms of the field where they occur: their meaning shows on hover and on focus."""

from __future__ import annotations

import re
from html import escape

import streamlit as st

from analytics.glossary import TERMS, Term, occurrences
from analytics.tables import Column, Table

_SHOWN = "terms shown"
CLOSING = re.compile("[,.;:?!)”]+")


def begin_page() -> None:
    """Forget which terms were explained: each is once a page, where it comes first."""
    st.session_state[_SHOWN] = set()


def with_terms(text: str) -> str:
    """A text as HTML, in which terms that the page has not explained yet say what they mean.

    The meaning is hidden until its term is pointed at or has the focus. It can be pointed at
    itself, and Escape puts it away.
    """
    shown: set[str] = st.session_state.setdefault(_SHOWN, set())
    parts, at = [], 0
    for begin, end, term in occurrences(text):
        if term.name not in shown:
            shown.add(term.name)
            closing = CLOSING.match(text, end)
            shut = closing.group() if closing else ""
            parts += [escape(text[at:begin]), _explained(text[begin:end], term, shut)]
            at = end + len(shut)
    return "".join(parts) + escape(text[at:])


def _explained(word: str, term: Term, shut: str) -> str:
    """A word with its meaning; the signs that ``shut`` it stay on its line."""
    name = "term-" + re.sub(r"\W+", "-", term.name.lower())
    button = f'<button type="button" aria-describedby="{name}">{escape(word)}</button>'
    meaning = f'<span role="tooltip" id="{name}">{escape(term.meaning)}</span>'
    told = f'<span class="t-term">{button}{meaning}</span>'
    return f'<span class="t-whole">{told}{escape(shut)}</span>'


def glossary_table() -> Table:
    """Every term with what it means."""
    columns = (Column("Term"), Column("Meaning", is_long=True))
    rows = tuple((term.name, term.meaning) for term in TERMS)
    return Table(f"{len(rows)} terms of the field", columns, rows)
