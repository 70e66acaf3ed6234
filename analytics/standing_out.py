"""Which groups stand out: large enough, far enough from parity, and not by chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.compare import pair_of
from analytics.results import ResultRow, State
from analytics.statistics.disproportionality import Rules
from analytics.statistics.multiplicity import benjamini_hochberg
from analytics.statistics.proportions import probability_of_no_difference
from data_loaders.settings import SETTINGS
from data_loaders.store import Store


@dataclass(frozen=True)
class Screen:
    """What a group must meet to stand out: see the settings on equity."""

    below: float
    minimum_n: int
    false_discoveries: float


def value_of(store: Store, setting: str) -> str:
    """The value of a setting in force, or its default."""
    found = store.query(
        "SELECT value FROM setting_value WHERE setting = ? AND scope = ''", [setting]
    )
    return str(found[0]["value"]) if found and found[0]["value"] else SETTINGS[setting].default


def screen_of(store: Store) -> Screen:
    """The settings in force."""
    return Screen(
        float(value_of(store, "equity_flag_below")),
        int(value_of(store, "equity_minimum_n")),
        float(value_of(store, "equity_false_discoveries")),
    )


def rules_of(store: Store) -> Rules:
    """The rules for ratios of districts in force.

    The threshold is turned round: a ratio below it is as one of others to the group above 1 over
    it.
    """
    return Rules(
        int(value_of(store, "equity_minimum_cell")),
        int(value_of(store, "equity_minimum_n")),
        1 / max(float(value_of(store, "equity_ratio_below")), 0.001),
        int(value_of(store, "equity_years_waited")),
        value_of(store, "equity_progress_excuses") == "yes",
    )


def standing_out(rows: Sequence[ResultRow], whole: ResultRow, screen: Screen) -> list[ResultRow]:
    """The groups of a rate that stand out below parity, the lowest index first.

    Only groups with at least the minimum n are tested, against all others, and all of them
    together (Benjamini and Hochberg). Hidden groups are left out.
    """
    if whole.state is not State.VALUE or not whole.numerator:
        return []
    tested = [
        row
        for row in rows
        if row.state is State.VALUE and (row.denominator or 0) >= screen.minimum_n
    ]
    pairs = [pair_of(row) for row in tested]
    counted, size = pair_of(whole)
    chances = benjamini_hochberg(
        [probability_of_no_difference(pair, (counted - pair[0], size - pair[1])) for pair in pairs]
    )
    found = [
        (pair[0] / pair[1] / (counted / size), row)
        for row, pair, chance in zip(tested, pairs, chances, strict=True)
        if chance <= screen.false_discoveries
    ]
    below = [each for each in found if each[0] < screen.below]
    return [row for _, row in sorted(below, key=lambda each: each[0])]
