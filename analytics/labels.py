"""Words for codes, values and breakdowns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from analytics import reference
from analytics.calls import code_of, dimension_named
from analytics.declarations import CountDistinct, Dimension, Indicator
from analytics.dimensions import DIMENSIONS
from analytics.disclosure.current import current
from analytics.disclosure.published import codes
from analytics.indicators import INDICATORS
from analytics.relations import VIEWS
from analytics.results import Band, Names, ResultRow, Role, State
from data_loaders.errors import CallError
from data_loaders.instruments import INSTRUMENTS
from data_loaders.store import Store

NOT_STATED = "Not stated"
TWO_DECIMALS = (
    "index",
    "alpha",
    "omega",
    "correlation",
    "scale points",
    "per 100 students",
    "contacts a month",
)
"""Units whose values are written with two decimals."""

STATES = {
    State.VALUE: "",
    State.SUPPRESSED: "Hidden",
    State.NO_DATA: "No data",
    State.NOT_PUBLISHED: "Not published",
}
"""What stands in the place of a number that there is not."""


def label_of(dimension: str, code: str | None, store: Store | None = None) -> str:
    """The label of a code. Schools and unknown questions are named by the store, if given."""
    if code is None or code == "":
        return NOT_STATED
    declared = dimension_named(dimension)
    if declared.vocabulary is not None:
        return declared.vocabulary.labels.get(code, code)
    if known := _known_text(dimension, code):
        return known
    if store is not None and declared.named_by is not None:
        return names(store, dimension).get(code, code)
    return code


def _known_text(dimension: str, code: str) -> str:
    """Labels that need no store: months, surveys, scales and their questions."""
    if dimension == "month":
        return f"{date.fromisoformat(code + '-01'):%B %Y}"
    if dimension in ("instrument", "survey") and code in INSTRUMENTS:
        return INSTRUMENTS[code].title
    if dimension == "subscale":
        return code.replace("_", " ").capitalize()
    if dimension == "item":
        items = (item for each in INSTRUMENTS.values() for item in each.items)
        return next((item.label for item in items if item.id == code), "")
    return ""


def names(store: Store, dimension: str) -> dict[str, str]:
    """Label by code of a dimension that is named in the data (schools, questions)."""
    named_by = DIMENSIONS[dimension].named_by
    if named_by is None:
        return {}
    relation, code, name = named_by
    rows = store.query(
        f"SELECT {code} AS code, min({name}) AS label FROM {relation} "
        f"WHERE {code} IS NOT NULL GROUP BY {code}"
    )
    return {row["code"]: row["label"] or row["code"] for row in rows}


@lru_cache(maxsize=50)
def _names_at(store: Store, _revision: int, dimension: str) -> Mapping[str, str]:
    return names(store, dimension)


def names_of(store: Store, dimensions: Iterable[str]) -> Names:
    """Label by code of each dimension that is named in the data, kept until the data change."""
    at = store.revision()
    named = [name for name in dimensions if DIMENSIONS[name].named_by is not None]
    return {name: _names_at(store, at, name) for name in named}


def home_of(dimension: str) -> str:
    """The relation in which the values of a dimension are looked up."""
    homes = {
        "school_year": "school_year_seen",
        "school": "school_place",
        "region": "school_place",
        "district": "district_seen",
        "level": "school_place",
        "area": "school_place",
        "coach": "school_year_member",
        "cadre": "interaction",
        "facilitator": "facilitator_seen",
    }
    if dimension in homes:
        return homes[dimension]
    for indicator in INDICATORS.values():
        relation = getattr(indicator.measure, "relation", "")
        if dimension in indicator.dimensions and relation in VIEWS:
            return relation
    raise CallError(f"{dimension} has no values of its own")


def choices(
    store: Store,
    dimension: str,
    where: Mapping[str, str] | None = None,
    indicator: Indicator | None = None,
    role: Role = Role.VIEWER,
) -> list[tuple[str, str]]:
    """The values of a dimension present in the store, with labels, in the dimension's order.

    With an indicator, only the values among the rows it looks at; of students viewers are offered
    what the current release has. ``where`` narrows by other dimensions of the same relation.
    Codes without a vocabulary stand in order of their label; answers in order of their score.
    """
    filters = {name: code_of(name, value) for name, value in (where or {}).items()}
    about_students = indicator.about.is_released if indicator else DIMENSIONS[dimension].is_group
    if about_students and role is not Role.ANALYST:
        release = current(store)
        known = codes(release, dimension, filters) if release else []
        found: list[tuple[float | None, str]] = [(None, code) for code in known]
    else:
        found = _in_store(store, dimension, filters, indicator)
    return _labelled(store, dimension_named(dimension), found)


def _in_store(
    store: Store, dimension: str, filters: Mapping[str, str], indicator: Indicator | None
) -> list[tuple[float | None, str]]:
    """Codes of a dimension in the store, with what ranks them."""
    relation = getattr(indicator.measure, "relation", "") if indicator else ""
    relation = relation or home_of(dimension)
    conditions = [f"{dimension} IS NOT NULL"]
    conditions += [f"{name} = ${n}" for n, name in enumerate(filters, start=1)]
    rank = "min(score)" if dimension == "answer" else "NULL"
    rows = store.query(
        f"SELECT {dimension} AS code, {rank} AS rank FROM {relation} "
        f"WHERE {' AND '.join(conditions)} GROUP BY {dimension}",
        list(filters.values()),
    )
    return [(row["rank"], row["code"]) for row in rows]


def _labelled(
    store: Store, declared: Dimension, found: Sequence[tuple[float | None, str]]
) -> list[tuple[str, str]]:
    """Codes with their labels, in order."""
    named = names(store, declared.name)
    labelled = [
        (rank, code, label_of(declared.name, code) if code not in named else named[code])
        for rank, code in found
    ]
    labelled.sort(
        key=lambda each: (
            each[0] is None,
            each[0] or 0,
            reference.position_of(declared, each[1])[0],
            each[1] if declared.is_time else each[2],
        )
    )
    return [(code, label) for _, code, label in labelled]


def format_value(indicator: Indicator, value: float | None) -> str:
    """A value with its unit, as it stands in a sentence or on a card."""
    if value is None:
        return "No data"
    if indicator.unit == "%":
        return f"{value:.1f}%" if 0 < value < 100 else f"{value:.0f}%"
    if indicator.unit == "percentage points":
        return f"{value:+.1f} points"
    if indicator.unit in ("scale points of change", "standard deviations", "stages"):
        return f"{value:+.2f}"
    if indicator.unit in TWO_DECIMALS:
        return f"{value:.2f}"
    if indicator.unit == "hours":
        return f"{value:,.1f} hours"
    if indicator.unit in ("minutes", "days", "USD"):
        number = f"{value:,.0f}"
        return f"{number} {indicator.unit.removesuffix('s') if number == '1' else indicator.unit}"
    return f"{value:,.0f}"


def state_text(row: ResultRow) -> str:
    """What stands in the place of a row's value, empty where it has one: a band, or the state."""
    return STATES[row.state] if row.band is None else band_text(row.band)


def band_text(band: Band) -> str:
    """The band of a hidden rate in words."""
    if band.low == 0:
        return f"At most {band.high}%"
    if band.high == 100:
        return f"At least {band.low}%"
    return f"{band.low}% to {band.high}%"


def is_countable(indicator: Indicator) -> bool:
    """Whether groups of the indicator add up to its whole (distinct counts may not)."""
    return not isinstance(indicator.measure, CountDistinct)
