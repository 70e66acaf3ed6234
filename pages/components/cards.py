"""Key numbers: value with unit, change against the year before, what it is out of."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import streamlit as st

from analytics import (
    Indicator,
    ResultRow,
    State,
    format_value,
    state_text,
)
from analytics.charts.tokens import DARK, LIGHT
from analytics.key_numbers import Card, against_target, base_text, change_text
from pages.components.about import about_button
from pages.components.block import note, publication_note, show_block
from pages.components.filters import options_of
from pages.components.periods import is_running, year_before
from pages.components.session import compute


def card_of(indicator_id: str, where: Mapping[str, str], label: str = "") -> Card:
    """The card of an indicator; the filter on the school year says what it is compared with."""
    year = where.get("school_year", "")
    result = compute(indicator_id, where=where)
    period = year_before(year)
    if not period or period not in dict(options_of("school_year", indicator_id)):
        return Card(result, label=label)
    before = compute(indicator_id, where={**where, "school_year": period})
    return Card(result, before, period, is_running(year), label)


def show_cards(cards: list[Card], key: str) -> None:
    """Cards side by side, as many in a row as fit."""
    with st.grid(len(cards), min_column_width=175, key=f"cards-{key}"):
        for place, card in enumerate(cards):
            show_card(card, f"{key}-{place}")


def show_card(card: Card, key: str) -> None:
    """One card. The arrow tells the direction of the change; only a target tells good from bad."""
    with st.container(border=True, height="stretch", gap="xsmall", key=f"card-{key}"):
        is_known = card.before is not None and card.result.only.state is State.VALUE
        notes = [change_text(card)] * is_known + [base_text(card.result)]
        html = number_html(card) + "".join(map(note, notes)) + publication_note(card.result)
        show_block(html, key=f"number-{key}")
        about_button(card.result, f"card-{key}")


def number_html(card: Card) -> str:
    """Label, value and status against the target, if one is documented."""
    row, indicator = card.result.only, card.result.indicator
    value = state_text(row) or format_value(indicator, row.value)
    is_number = row.state is State.VALUE
    number, unit = value.partition(" ")[::2] if is_number else (value, "")
    size = "2rem" if is_number else "1.375rem"
    style = "" if is_number else "font-style:italic;"
    status = _status(indicator, row)
    return (
        f'<div style="font-size:.9375rem">{escape(card.label or indicator.name)}</div>'
        f'<div style="font-size:{size};line-height:1.2;font-weight:650;{style}'
        f'font-variant-numeric:tabular-nums">{escape(number)}'
        f'<span style="font-size:1rem;font-weight:400"> {escape(unit)}</span></div>{status}'
    )


def _status(indicator: Indicator, row: ResultRow) -> str:
    if indicator.target is None or row.value is None:
        return ""
    target = format_value(indicator, indicator.target.value)
    met, words = against_target(indicator, row.value)
    light, dark = (LIGHT.met, DARK.met) if met else (LIGHT.not_met, DARK.not_met)
    sign = "✓" if met else "⚑"
    return (
        f'<div style="font-size:.875rem;font-weight:600;color:light-dark({light},{dark})">'
        f'<span aria-hidden="true">{sign}</span> {words} of {escape(target)}</div>'
    )
