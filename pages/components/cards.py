"""Key numbers: value with unit, change against the year before, what it is out of."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import streamlit as st

from analytics import (
    Indicator,
    Result,
    ResultRow,
    State,
    format_value,
    state_text,
)
from analytics.charts.tokens import PAGE
from analytics.key_numbers import Card, adds_up, against_target, base_text, by_then, change_text
from pages.components.about import about_button
from pages.components.block import note, publication_note, show_block
from pages.components.filters import options_of
from pages.components.finding.sides import box, own_key
from pages.components.periods import is_running, year_before
from pages.components.session import choices, compute
from pages.components.trend import trend_html, trend_of

STATE_CLASSES = {
    State.VALUE: "",
    State.SUPPRESSED: " t-hidden",
    State.NO_DATA: " t-none",
    State.NOT_PUBLISHED: " t-closed",
}
"""What stands in the place of a number looks different for each reason."""


def card_of(indicator_id: str, where: Mapping[str, str], label: str = "") -> Card:
    """The card of an indicator; the filter on the school year says what it is compared with."""
    year = where.get("school_year", "")
    result = compute(indicator_id, where=where)
    period = year_before(year)
    if not period or period not in dict(options_of("school_year", indicator_id)):
        return Card(result, label=label)
    before = compute(indicator_id, where={**where, "school_year": period})
    is_partial = is_running(year)
    then = _by_then(result, where, year) if is_partial else None
    is_growing = is_partial and adds_up(result.indicator)  # a year cut short would seem a fall
    trend = trend_of(indicator_id, where, "month" if is_growing else "school_year")
    return Card(result, before, period, is_partial, label, then, trend)


def _by_then(result: Result, where: Mapping[str, str], year: str) -> tuple[float, str] | None:
    """What a count that grows through the year had come to at the same time a year before.

    Not of people: beside the whole year it would tell the few that came after.
    """
    indicator, months = result.indicator, choices("month")
    if not months or not adds_up(indicator) or indicator.about.is_people:
        return None
    if "month" not in indicator.dimensions:
        return None
    kept = {name: code for name, code in where.items() if name != "school_year"}
    by_month = compute(indicator.id, ("school_year", "month"), kept)
    return by_then(by_month, result.only.value, year, months[-1][0])


def show_cards(cards: list[Card], key: str) -> None:
    """Cards side by side, as many in a row as fit."""
    with box(f"cards-{key}") as own, st.grid(len(cards), min_column_width=160, key=own):
        for place, card in enumerate(cards):
            show_card(card, f"{key}-{place}")


def show_card(card: Card, key: str) -> None:
    """One card. The arrow tells the direction of the change; only a target tells good from bad."""
    with st.container(border=True, height="stretch", gap="xsmall", key=own_key(f"card-{key}")):
        show_block(card_html((card,), own_key(key)), key=f"number-{key}")
        about_button(card.result, f"card-{key}")


def card_html(cards: tuple[Card, ...], key: str) -> str:
    """A number with its state, each change, its line over the periods, and what it is out of.

    ``cards`` hold the same number, each with another period that it is compared with.
    """
    first = cards[0]
    is_known = first.result.only.state is State.VALUE
    changes = [change_text(card) for card in cards] if is_known else []
    line = trend_html(first.trend, first.result.where, f"trend-{key}") if is_known else ""
    notes = "".join(map(note, changes)) + line + note(base_text(first.result))
    return number_html(first) + notes + publication_note(first.result)


def number_html(card: Card) -> str:
    """Label, value and status against the target, if one is documented."""
    row, indicator = card.result.only, card.result.indicator
    value = state_text(row) or format_value(indicator, row.value)
    is_number = row.state is State.VALUE
    number, unit = value.partition(" ")[::2] if is_number else (value, "")
    kind = STATE_CLASSES[row.state]
    return (
        f'<div class="t-name">{escape(card.label or indicator.name)}</div>'
        f'<div class="t-value{kind}">{escape(number)}<span> {escape(unit)}</span></div>'
        f"{_status(indicator, row)}"
    )


def _status(indicator: Indicator, row: ResultRow) -> str:
    if indicator.target is None or row.value is None:
        return ""
    target = format_value(indicator, indicator.target.value)
    met, words = against_target(indicator, row.value)
    sign = "✓" if met else "⚑"
    return (
        f'<div class="t-status" style="color:{PAGE.met if met else PAGE.not_met}">'
        f'<span aria-hidden="true">{sign}</span> {words} of {escape(target)}</div>'
    )
