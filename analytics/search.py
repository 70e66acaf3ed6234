"""What can be found by a few letters: indicators, places, partners and cadres.

Nothing about students or other people is in it: names of public things, and declarations.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from analytics.declarations import Indicator
from analytics.indicators import INDICATORS
from analytics.labels import choices, names
from data_loaders.declarations import fold
from data_loaders.store import Store

LIKENESS = 80
"""From which likeness of 100 a text is taken for a misspelling of a part of a name."""

SHORTEST = 4
"""Letters from which a misspelling is looked for."""


@dataclass(frozen=True)
class Findable:
    """Something with a name that stands on a page.

    ``kind`` is its group, ``about`` tells two of one name apart, ``page`` its place in the
    address, ``filters`` are what the page is asked to show. ``words`` are searched as well.
    """

    kind: str
    name: str
    about: str
    page: str
    filters: Mapping[str, str] = field(default_factory=dict)
    words: str = ""


def findables(store: Store) -> tuple[Findable, ...]:
    """Everything of a store that can be found, kept until the data change."""
    return _findables(store, store.revision())


@lru_cache(maxsize=4)
def _findables(store: Store, _revision: int) -> tuple[Findable, ...]:
    return (*_indicators(), *_schools(store), *_partners(store), *_places(store))


def _indicators() -> list[Findable]:
    return [
        Findable(
            "Indicators", each.name, f"{each.code}, {each.program}", each.page, words=_words(each)
        )
        for each in INDICATORS.values()
        if each.page
    ]


def _words(indicator: Indicator) -> str:
    """Its code, and the words of its id, which may be other ones than those of its name."""
    return f"{indicator.code} {indicator.id.replace('_', ' ')}"


def school_labels(store: Store) -> dict[str, str]:
    """Code to name of every school of the directory; one of several with a name has its district
    beside it.
    """
    rows = store.query("SELECT school, school_name, district FROM school_place ORDER BY ALL")
    often = Counter(row["school_name"] for row in rows)
    return {
        row["school"]: f"{row['school_name']} ({row['district'] or row['school']})"
        if often[row["school_name"]] > 1
        else row["school_name"]
        for row in rows
        if row["school_name"]
    }


def _schools(store: Store) -> list[Findable]:
    return [
        Findable("Schools", label, "", "school", {"school": label}, code)
        for code, label in school_labels(store).items()
    ]


def _partners(store: Store) -> list[Findable]:
    found = dict.fromkeys(names(store, "partner").values())
    return [Findable("Partners", name, "", "partner", {"partner": name}) for name in found]


PLACES = (
    ("Districts", "district", "inventory-and-reach", "school_reach_rate", "Partnerships"),
    ("Districts", "district", "interactions", "interaction_count", "Coaching"),
    ("Cadres", "cadre", "cadre-summary", "log_compliance_rate", ""),
    ("Regions", "region", "regions", "monthly_check_in_rate", ""),
)
"""Group, dimension, page with that filter, the indicator of its filter, and what it tells."""


def _places(store: Store) -> list[Findable]:
    return [
        Findable(kind, label, about, page, {dimension: label})
        for kind, dimension, page, indicator, about in PLACES
        for _, label in choices(store, dimension, None, INDICATORS[indicator])
    ]


def search(among: Iterable[Findable], text: str, most: int = 6) -> dict[str, list[Findable]]:
    """What a text may mean, by kind, the likeliest first: names that begin with it, that contain
    its words, and that resemble it.
    """
    asked = fold(text)
    if not asked:
        return {}
    scored = [(_score(asked, each), each) for each in among]
    found: dict[str, list[Findable]] = {}
    for _, each in sorted(
        (pair for pair in scored if pair[0]), key=lambda pair: (-pair[0], pair[1].name)
    ):
        group = found.setdefault(each.kind, [])
        if len(group) < most:
            group.append(each)
    return found


def _score(asked: str, each: Findable) -> float:
    """From 0 (nothing alike) to 200 (the very name)."""
    name, words = fold(each.name), fold(each.words)
    if asked in (name, words, words.split(" ")[0]):
        return 200
    if name.startswith(asked):
        return 180
    if all(word in name for word in asked.split()):
        return 150
    if all(word in f"{name} {words}" for word in asked.split()):
        return 140
    if len(asked) < SHORTEST:
        return 0
    likeness = fuzz.partial_ratio(asked.replace(" ", ""), name.replace(" ", ""))
    return likeness if likeness >= LIKENESS and len(asked) <= len(name) + 2 else 0
