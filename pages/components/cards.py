"""Key numbers: value with unit, change against the year before, what it is out of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import streamlit as st

from analytics import (
    Direction,
    Indicator,
    Result,
    ResultRow,
    State,
    format_value,
    state_text,
)
from analytics.charts.tokens import DARK, LIGHT
from analytics.declarations import Count, CountDistinct, Mean, Ratio, Sum
from analytics.wording import counted_in
from pages.components.about import about_button
from pages.components.block import note, publication_note, show_block
from pages.components.filters import options_of
from pages.components.periods import is_running, year_before
from pages.components.session import compute

UP, DOWN, SAME = "↑", "↓", "="
CONTINUOUS = (
    "%",
    "index",
    "per 100 students",
    "scale points",
    "scale points of change",
    "standard deviations",
    "alpha",
)


@dataclass(frozen=True)
class Card:
    """A single number and, if there is one, that of the school year before.

    ``period`` names the year before ("2024-25"). ``is_partial``: the present year is not over,
    so that counts are not compared with a whole year. ``label`` replaces the indicator's name.
    """

    result: Result
    before: Result | None = None
    period: str = ""
    is_partial: bool = False
    label: str = ""


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


def against_target(indicator: Indicator, value: float) -> tuple[bool, str]:
    """Whether the documented target is met, and in words: "Above the target"."""
    assert indicator.target is not None
    target = indicator.target.value
    if value == target:
        return True, "Meets the target"
    is_lower_better = indicator.direction is Direction.LOWER_IS_BETTER
    met = value < target if is_lower_better else value > target
    return met, "Below the target" if value < target else "Above the target"


def change_text(card: Card) -> str:
    """The change in words: "4.2 points more than in 2024-25 (93.8%)"."""
    if card.before is None:
        return ""
    indicator, period = card.result.indicator, card.period
    now, before = card.result.only, card.before.only
    if before.value is None or now.value is None:
        return f"No comparison: {before.state.value} for {period}"
    was = format_value(indicator, before.value)
    if card.is_partial and _adds_up(indicator):
        return f"Year still running; whole of {period}: {was}"
    amount = difference_text(indicator, abs(now.value - before.value))
    if amount == difference_text(indicator, 0):
        return f"{SAME} As in {period} ({was})"
    words = ("higher", "lower") if indicator.unit in CONTINUOUS else ("more", "fewer")
    arrow, word = (UP, words[0]) if now.value > before.value else (DOWN, words[1])
    return f"{arrow} {amount} {word} than in {period} ({was})"


def _adds_up(indicator: Indicator) -> bool:
    """Whether the number grows through the year; a count out of a whole is a state of affairs."""
    measure = indicator.measure
    if isinstance(measure, Count):
        return not measure.of
    return isinstance(measure, (CountDistinct, Sum))


def difference_text(indicator: Indicator, amount: float) -> str:
    """The size of a change in the indicator's unit; percentages differ by points."""
    if indicator.unit == "%":
        return f"{amount:.1f} points"
    return format_value(indicator, amount)


def base_text(result: Result) -> str:
    """What the number is out of: "69 of 89 schools"."""
    row, indicator = result.only, result.indicator
    if result.note:
        return result.note
    if row.state is State.SUPPRESSED:
        return "Fewer than 10 people, or to protect another group"
    if row.denominator is None or row.numerator is None:
        return "" if row.state is State.VALUE else "Nothing is on file for these filters"
    if isinstance(indicator.measure, Ratio):
        counted = indicator.measure.numerator.replace("_", " ")
        return f"{row.numerator:,.0f} {counted}, {row.denominator:,.0f} {counted_in(indicator)}"
    if isinstance(indicator.measure, Mean):
        return f"mean of {row.denominator:,.0f} {counted_in(indicator)}"
    if indicator.unit == "%":
        return f"{row.numerator:,.0f} of {row.denominator:,.0f} {counted_in(indicator)}"
    return f"of {row.denominator:,.0f} {counted_in(indicator)}"
