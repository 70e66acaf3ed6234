"""A chart with everything that belongs to it: finding, unit, words, table, files, explanation."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Any

import streamlit as st

from analytics import NOT_FOR_PUBLICATION, Result, State, origin_text, summarise
from analytics.charts import KINDS
from analytics.charts.files import Sheet
from analytics.charts.spec import picture_of
from analytics.charts.tokens import LIGHT, PAGE
from analytics.tables import Table, table_of
from analytics.wording import SUPPRESSION_RULE
from pages.components.about import about_button
from pages.components.block import folded, note, publication_note, show_block, unbroken
from pages.components.finding.sides import box, own_key
from pages.components.finding.terms import with_terms
from pages.components.session import shown_store
from pages.components.table import html_of


def show_chart(
    title: str,
    result: Result,
    kind: str,
    *,
    key: str,
    subtitle: str = "",
    table: Table | None = None,
    sentence: str = "",
    **options: Any,
) -> None:
    """Show a result as a chart in a box.

    ``title`` states the finding; ``subtitle`` what is measured, in what unit, of whom. ``table``
    is the chart's twin, by default a row a group. ``options`` go to the chart. Where nothing can
    be drawn the box says why.
    """
    twin = table or table_of(result, title)
    words = sentence or summarise(result, shown_store())
    if any(row.state is State.VALUE for row in result.rows):
        spec = KINDS[kind](result, PAGE, **options)
        mark = "" if result.is_for_publication else f" {NOT_FOR_PUBLICATION}."
        alt = f"{title}. {words}{mark}"
        chart = picture_of(spec, PAGE, alt=alt, name=own_key(key))
        sheet = partial(_sheet, title, subtitle, alt, result, kind, options)
    else:
        chart, words, sheet = "", nothing_to_draw(result), None
    with box(key) as own, st.container(border=True, height="stretch", key=f"chart-{own}"):
        body = _html(title, note(subtitle) + publication_note(result), chart, words)
        show_block(body + _twin(twin, result) + foot(result), key=f"plot-{key}")
        about_button(result, key, twin, sheet)


def _sheet(
    title: str, subtitle: str, alt: str, result: Result, kind: str, options: Mapping[str, Any]
) -> Sheet:
    """The chart as it goes into a file: always on white."""
    mark = "" if result.is_for_publication else NOT_FOR_PUBLICATION
    spec = KINDS[kind](result, LIGHT, **options)
    return Sheet(spec, title, subtitle, origin_text(result), alt, mark)


def _html(title: str, notes: str, chart: str, words: str) -> str:
    """The box from its heading to its sentence."""
    return f"<h2>{unbroken(with_terms(title))}</h2>{notes}{chart}<p>{unbroken(escape(words))}</p>"


def _twin(table: Table, result: Result) -> str:
    """The table twin, closed, with the rule where it hides something."""
    is_hiding = any(row.state is State.SUPPRESSED for row in result.rows)
    return folded("View as table", html_of(table) + note(SUPPRESSION_RULE * is_hiding))


def foot(result: Result) -> str:
    """Where the numbers come from, in small print."""
    return f'<p class="t-foot">{escape(origin_text(result))}</p>'


def nothing_to_draw(result: Result) -> str:
    """Why a box has no chart, and what to do."""
    if result.note:
        return result.note
    if any(row.state is State.SUPPRESSED for row in result.rows):
        why = "Every group is hidden: fewer than 10 people, or to protect another group."
        return f"{why} Remove a filter to see larger groups."
    if result.where:
        return "No data match these filters. Choose a wider filter."
    return "No data yet. Import a file that holds it."
