"""A chart with everything that belongs to it: finding, unit, words, table, files, explanation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from analytics import NOT_FOR_PUBLICATION, Result, State, summarise
from pages.components import charts
from pages.components.about import about_button
from pages.components.downloads import download_buttons
from pages.components.labels import SUPPRESSION_RULE, plain
from pages.components.session import store
from pages.components.table import Table, show_table, table_of
from pages.components.template import Spec, as_json, current_theme, draw
from pages.components.tokens import THEMES

KINDS: dict[str, Callable[..., Spec]] = {
    "bars": charts.bars,
    "columns": charts.columns,
    "coverage": charts.coverage,
    "dots": charts.dots,
    "flow": charts.flow,
    "funnel": charts.funnel,
    "heat map": charts.heat_map,
    "likert": charts.likert,
    "lines": charts.lines,
    "lorenz": charts.lorenz,
    "matrix": charts.matrix,
    "multiples": charts.multiples,
    "pairs": charts.pairs,
    "scatter": charts.scatter,
    "stacked": charts.stacked,
    "timeline": charts.timeline,
}


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
    is the chart's twin, by default a row a group. ``options`` go to the chart and must be
    hashable. Where nothing can be drawn the box says why.
    """
    twin = table or table_of(result, title)
    words = sentence or summarise(result, store())
    with st.container(border=True, height="stretch", key=f"chart-{key}"):
        st.header(plain(title), anchor=False)
        if subtitle:
            st.caption(plain(subtitle))
        if not result.is_for_publication:
            st.badge(NOT_FOR_PUBLICATION, icon=":material/lock:", color="orange")
        if not any(row.state is State.VALUE for row in result.rows):
            st.markdown(nothing_to_draw(result))
        else:
            chart = _chart(result, kind, options)
            mark = "" if result.is_for_publication else f" {NOT_FOR_PUBLICATION}."
            draw(chart, alt=f"{title}. {words}{mark}", key=f"plot-{key}")
            st.markdown(plain(words))
        _extras(twin, result, key)


def _extras(table: Table, result: Result, key: str) -> None:
    """The table twin, the files, and the explanation."""
    with st.expander("View as table"):
        show_table(table)
        if any(row.state is State.SUPPRESSED for row in result.rows):
            st.caption(SUPPRESSION_RULE)
    with st.container(horizontal=True, gap="small", key=f"tools-{key}"):
        download_buttons(table, result, key)
        about_button(result, key)


def _chart(result: Result, kind: str, options: dict[str, Any]) -> str:
    """The chart's JSON, kept by what tells one result from another: never by its numbers."""
    filters = tuple(sorted(result.where.items()))
    asked = (result.indicator.id, result.by, filters, result.reference)
    edition = result.edition.number if result.edition else 0
    version = (str(store().path), result.revision, edition, result.role)
    return _kept(asked, version, kind, current_theme().name, options, result)


@st.cache_data(max_entries=500, show_spinner=False)
def _kept(
    asked: tuple[Any, ...],
    version: tuple[Any, ...],
    kind: str,
    theme: str,
    options: dict[str, Any],
    _result: Result,
) -> str:
    return as_json(KINDS[kind](_result, THEMES[theme], **options), THEMES[theme])


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
