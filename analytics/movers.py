"""Which of several key numbers moved most since the year before."""

from __future__ import annotations

from collections.abc import Iterable

from analytics.key_numbers import Card, difference_text

SHARE = "%"
"""Only shares are held against each other: a point of one is worth a point of another."""


def most_moved(cards: Iterable[Card], most: int) -> list[Card]:
    """The shares that differ most from the year before, the largest change first."""
    moved = [card for card in cards if _reads_otherwise(card)]
    return sorted(moved, key=_points, reverse=True)[:most]


def _reads_otherwise(card: Card) -> bool:
    indicator = card.result.indicator
    if indicator.unit != SHARE or card.before is None:
        return False
    if card.before.only.value is None or card.result.only.value is None:
        return False
    return difference_text(indicator, _points(card)) != difference_text(indicator, 0)


def _points(card: Card) -> float:
    before = card.before.only.value if card.before else None
    return abs((card.result.only.value or 0) - (before or 0))
