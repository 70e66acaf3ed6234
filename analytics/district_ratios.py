"""Ratios of districts in the order of 34 CFR 300.647, with a reason where there is none."""

from __future__ import annotations

from dataclasses import dataclass

from analytics.compare import pair_of
from analytics.compute import compute
from analytics.results import ResultRow, Role, State
from analytics.standing_out import rules_of
from analytics.statistics.disproportionality import (
    DistrictRatio,
    Reason,
    Rules,
    is_over_threshold,
    ratio_of_a_district,
    weighted_ratio,
)
from analytics.statistics.proportions import Pair
from data_loaders.store import Store

HIDDEN = "no ratio: a number it needs is hidden to protect students"

Key = tuple[str | None, str | None, str | None]
"""School year, district, group."""


@dataclass(frozen=True)
class GroupOfDistrict:
    """A group in a district: its ratio or none, why, and whether it is looked at.

    ``weighted`` is the rate ratio as if the district had the state's mix of groups: beside a rate
    ratio, where the numbers of every group are shown.

    It is looked at when its ratio lies below the threshold in as many years in a row as the
    settings wait for, the last of them the year asked for.
    """

    district: str | None
    group: str | None
    ratio: float | None
    reason: str
    is_looked_at: bool
    weighted: float | None = None


def district_ratios(
    store: Store, group: str, school_year: str, *, role: Role = Role.VIEWER
) -> list[GroupOfDistrict]:
    """Every group of a dimension in every district of a school year, lowest ratio first.

    Rates are served rates, so the concern is a ratio below the threshold of the settings. Others
    of a district that are too few are replaced by others of the whole store (the state).
    """
    rules, rates = rules_of(store), _Rates(store, group, role)
    years = [year for year in rates.years if year <= school_year][-3:]
    found = []
    for district, code in rates.groups(school_year):
        last = rates.ratio((school_year, district, code), rules)
        turned = [_turned(rates.ratio((year, district, code), rules)) for year in years]
        reason = last.reason.value if last else HIDDEN
        value = last.value if last else None
        key = school_year, district, code
        weighted = rates.weighted(key) if last and last.reason is Reason.RATIO else None
        is_looked_at = is_over_threshold(turned, rules)
        found.append(GroupOfDistrict(district, code, value, reason, is_looked_at, weighted))
    return sorted(found, key=lambda each: (each.ratio is None, each.ratio or 0))


def _turned(found: DistrictRatio | None) -> float | None:
    """The ratio of others to the group: above a threshold where the group's lies below one."""
    if found is None or found.value is None:
        return None
    return 1 / found.value if found.value else float("inf")


class _Rates:
    """Served rates by year, district and group, and their wholes, as a role may see them."""

    def __init__(self, store: Store, group: str, role: Role) -> None:
        def rows(*by: str) -> dict[tuple[str | None, ...], ResultRow]:
            found = compute(store, "served_rate", by=by, role=role).rows
            return {tuple(row.group[name] for name in by): row for row in found}

        self.cells = rows("school_year", "district", group)
        self.districts = rows("school_year", "district")
        self.state_groups = rows("school_year", group)
        self.state = rows("school_year")

    @property
    def years(self) -> list[str]:
        return sorted(year for (year,) in self.state if year)

    def groups(self, school_year: str) -> list[tuple[str | None, str | None]]:
        return [(key[1], key[2]) for key in self.cells if key[0] == school_year and key[2]]

    def ratio(self, key: Key, rules: Rules) -> DistrictRatio | None:
        """The ratio with its reason; None where a number that it needs is hidden."""
        year, district, group = key
        whole, state = self.districts.get((year, district)), self.state.get((year,))
        rows = (self.cells.get(key), whole, self.state_groups.get((year, group)), state)
        pairs = [pair_of(row) for row in rows if row and row.state is State.VALUE]
        if len(pairs) < len(rows):
            return None
        own, of_district, of_state_group, of_state = pairs
        others = _less(of_district, own), _less(of_state, of_state_group)
        return ratio_of_a_district(own, *others, rules)

    def weighted(self, key: Key) -> float | None:
        """The weighted ratio; None where a number of any group of the district or state is hidden,
        or nobody else is counted. Students of unknown group are in no mix.
        """
        year, district, group = key
        inside = {k[2]: row for k, row in self.cells.items() if k[:2] == (year, district) and k[2]}
        around = {k[1]: row for k, row in self.state_groups.items() if k[0] == year and k[1]}
        if any(row.state is not State.VALUE for row in (*inside.values(), *around.values())):
            return None
        pairs = {code or "": pair_of(row) for code, row in inside.items()}
        enrolled = {code or "": pair_of(row)[1] for code, row in around.items()}
        return weighted_ratio(group or "", pairs, enrolled)


def _less(whole: Pair, part: Pair) -> Pair:
    return whole[0] - part[0], whole[1] - part[1]
