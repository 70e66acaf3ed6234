"""A chart with everything that belongs to it: finding, unit, words, table, files, explanation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from analytics import Result, State, summarise
from pages.components import charts
from pages.components.about import about_button
from pages.components.downloads import download_buttons
from pages.components.labels import SUPPRESSION_RULE
from pages.components.session import store
from pages.components.table import Table, show_table, table_of
from pages.components.template import Spec, as_json, current_theme, draw
from pages.components.tokens import THEMES

KINDS: dict[str, Callable[..., Spec]] = {
    "bars": charts.bars,
    "dots": charts.dots,
    "heat map": charts.heat_map,
    "likert": charts.likert,
    "lines": charts.lines,
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
        st.header(title, anchor=False)
        if subtitle:
            st.caption(subtitle)
        if not any(row.state is State.VALUE for row in result.rows):
            st.markdown(nothing_to_draw(result))
        else:
            text = _spec(*_identity(result), kind, current_theme().name, options, _result=result)
            draw(text, alt=f"{title}. {words}", key=f"plot-{key}")
            st.markdown(words)
        with st.expander("View as table"):
            show_table(twin)
            if any(row.state is State.SUPPRESSED for row in result.rows):
                st.caption(SUPPRESSION_RULE)
        with st.container(horizontal=True, gap="small", key=f"tools-{key}"):
            download_buttons(twin, result, key)
            about_button(result, key)


def _identity(result: Result) -> tuple[Any, ...]:
    """What tells one result from another: never the numbers themselves."""
    where = tuple(sorted(result.where.items()))
    path = str(store().path)
    return path, result.indicator.id, result.by, where, result.role, result.revision


@st.cache_data(max_entries=500, show_spinner=False)
def _spec(
    path: str,
    indicator_id: str,
    by: tuple[str, ...],
    where: tuple[tuple[str, str], ...],
    role: str,
    revision: int,
    kind: str,
    theme: str,
    options: dict[str, Any],
    *,
    _result: Result,
) -> str:
    """The finished chart as JSON, built once for a question, a role, a revision and a theme."""
    return as_json(KINDS[kind](_result, THEMES[theme], **options), THEMES[theme])


def nothing_to_draw(result: Result) -> str:
    """Why a box has no chart, and what to do."""
    if any(row.state is State.SUPPRESSED for row in result.rows):
        return "Every group is hidden: fewer than 10 people. Remove a filter to see larger groups."
    if result.where:
        return "No data match these filters. Choose a wider filter."
    return "No data yet. Import a file that holds it."
