"""A part of a page that we write as HTML ourselves, in one piece.

Streamlit parses every heading, paragraph and table by itself and gives each an element of its own:
a page of ten charts has four hundred. One piece costs a browser a tenth of that.
"""

from __future__ import annotations

import re
from html import escape

import streamlit as st

from analytics import NOT_FOR_PUBLICATION, Result
from pages.components.finding.sides import own_key

SCHOOL_YEAR = re.compile(r"\b\d{4}-\d\d\b(?![-\d])")

_BLOCK = st.components.v2.component(
    "block",
    html='<div class="t-block"></div>',
    js="""function putAway(event) {
  if (event.key !== 'Escape') return;
  document.querySelectorAll('.t-term:hover, .t-term:focus-within').forEach(
    term => term.classList.add('t-away'));
}
function keepInside(event) {
  const term = event.target.closest?.('.t-term');
  if (!term) return;
  const shown = term.querySelector('[role=tooltip]'), edge = document.documentElement.clientWidth;
  shown.style.setProperty('--shift', '0px');
  const over = shown.getBoundingClientRect().right - edge + 16;
  shown.style.setProperty('--shift', `${Math.min(0, -over)}px`);
}
function bringBack(event) {
  const term = event.target.closest?.('.t-term');
  if (term && !term.contains(event.relatedTarget)) term.classList.remove('t-away');
}
export default function({data, parentElement}) {
  if (!document.tandemTerms) {
    document.tandemTerms = true;
    document.addEventListener('keydown', putAway);
    for (const met of ['mouseover', 'focusin']) document.addEventListener(met, keepInside);
    for (const left of ['mouseout', 'focusout']) document.addEventListener(left, bringBack);
  }
  const block = parentElement.querySelector('.t-block');
  if (block.shown === data) return;
  const opened = [...block.querySelectorAll('details')].map(each => each.open);
  block.innerHTML = block.shown = data;
  block.querySelectorAll('details').forEach((each, place) => { each.open = !!opened[place]; });
}""",
    isolate_styles=False,
)


def show_block(html: str, *, key: str) -> None:
    """Show HTML in which every text from data was escaped: nothing cleans it after us.

    What a reader has opened stays open when the block changes.
    """
    _BLOCK(key=own_key(key), data=html, height="content")


def folded(title: str, html: str) -> str:
    """HTML that stands closed under its title until a reader opens it."""
    return f"<details><summary>{escape(title)}</summary>{html}</details>"


def note(text: str) -> str:
    """A line in small print; nothing for an empty text."""
    return f'<p class="t-note">{unbroken(escape(text))}</p>' if text else ""


def unbroken(html: str) -> str:
    """HTML in which no school year ("2025-26") is broken between two lines."""
    return SCHOOL_YEAR.sub(r'<span class="t-whole">\g<0></span>', html)


def publication_note(result: Result) -> str:
    """That raw numbers are not for publication; nothing for numbers that are."""
    return "" if result.is_for_publication else f'<p class="t-lock">{NOT_FOR_PUBLICATION}</p>'
