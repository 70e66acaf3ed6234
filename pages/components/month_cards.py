"""Key numbers of one month: against the month before and the same month a year ago."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from analytics.key_numbers import Card
from analytics.periods import month_a_year_ago, month_before
from analytics.tallying import no_data
from pages.components.about import about_button
from pages.components.block import show_block
from pages.components.cards import card_html
from pages.components.finding.sides import box, own_key
from pages.components.labels import label
from pages.components.session import compute
from pages.components.trend import trend_of


def month_cards(
    indicator_id: str, where: Mapping[str, str], *, is_known: bool = True
) -> tuple[Card, ...]:
    """One number under the filters, with each of the months it is compared with.

    ``where`` names the month. What is not known has no number, whatever could be counted.
    """
    result = compute(indicator_id, where=where)
    if not is_known:
        result = replace(result, rows=(no_data(result.only.group),))
    trend = trend_of(indicator_id, where, "month")
    others = (month_before(where["month"]), month_a_year_ago(where["month"]))
    return tuple(
        Card(
            result,
            compute(indicator_id, where={**where, "month": other}),
            label("month", other),
            trend=trend,
        )
        for other in others
    )


def show_month_cards(
    indicators: tuple[str, ...],
    where: Mapping[str, str],
    key: str,
    unknown: tuple[str, ...] = (),
) -> None:
    """Cards side by side, as many in a row as fit; ``unknown`` ones show that there is no data."""
    with (
        box(f"cards-{key}") as own,
        st.grid(len(indicators) // 2, min_column_width=215, key=own),
    ):
        for place, indicator_id in enumerate(indicators):
            cards = month_cards(indicator_id, where, is_known=indicator_id not in unknown)
            name = f"{key}-{place}"
            room = own_key(f"card-{name}")
            with st.container(border=True, height="stretch", gap="xsmall", key=room):
                show_block(card_html(cards, own_key(name)), key=f"number-{name}")
                about_button(cards[0].result, f"card-{name}")
