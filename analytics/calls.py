"""Calls checked against declarations: what may be broken down and filtered by what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.declarations import Comparison, Dimension, Indicator, Mean, Rate
from analytics.dimensions import DIMENSIONS
from analytics.indicators import INDICATORS
from data_loaders.errors import CallError
from data_loaders.store import Store


@dataclass(frozen=True)
class Call:
    """A checked call: the breakdown with the measure's own dimensions, and filters as codes."""

    indicator: Indicator
    by: tuple[str, ...]
    where: dict[str, str]


def indicator_named(name: str) -> Indicator:
    """The indicator with this id or catalogue code. Raises ``CallError`` when there is none."""
    if name in INDICATORS:
        return INDICATORS[name]
    for indicator in INDICATORS.values():
        if indicator.code == name:
            return indicator
    raise CallError(
        f"There is no indicator {name!r}", do=f"Known indicators: {', '.join(INDICATORS)}."
    )


def dimension_named(name: str) -> Dimension:
    """The dimension with this name. Raises ``CallError`` when there is none."""
    if name not in DIMENSIONS:
        raise CallError(
            f"There is no dimension {name!r}", do=f"Known dimensions: {', '.join(DIMENSIONS)}."
        )
    return DIMENSIONS[name]


def checked(indicator_id: str, by: tuple[str, ...], where: Mapping[str, str]) -> Call:
    """Check a call. Raises ``CallError`` that names what is allowed."""
    indicator = indicator_named(indicator_id)
    for name in (*by, *where):
        if name not in indicator.dimensions:
            raise CallError(
                f"{indicator.name} cannot be broken down or filtered by {name!r}",
                do=f"Its dimensions: {', '.join(indicator.dimensions)}.",
            )
    own = indicator.own_dimensions
    if isinstance(indicator.measure, Comparison) and compared_dimensions(by):
        own = ()
    if isinstance(indicator.measure, Mean | Rate):
        own = tuple(name for name in own if name not in where)
    names = tuple(dict.fromkeys((*by, *own)))
    return Call(indicator, names, {name: code_of(name, value) for name, value in where.items()})


def past_revision(store: Store, as_of: int | None) -> int | None:
    """The revision to go back to; None where that is the present one.

    Raises ``CallError`` for a revision that does not exist.
    """
    latest = store.revision()
    if as_of is not None and not 0 <= as_of <= latest:
        raise CallError(f"There is no revision {as_of}", do=f"The latest is {latest}.")
    return as_of if as_of is not None and as_of < latest else None


def compared_dimensions(by: tuple[str, ...]) -> tuple[str, ...]:
    """The dimensions that a comparison compares along: student groups, else all but periods."""
    groups = tuple(name for name in by if DIMENSIONS[name].is_group)
    return groups or tuple(name for name in by if not DIMENSIONS[name].is_time)


def code_of(name: str, value: str) -> str:
    """The code of a filter value, which may be given in any known spelling."""
    vocabulary = dimension_named(name).vocabulary
    if vocabulary is None or not value:
        return value
    code = value if value in vocabulary.codes else vocabulary.code_of(value)
    if code is None:
        raise CallError(
            f"{value!r} is not known as {DIMENSIONS[name].in_words}",
            do=f"Known: {', '.join(vocabulary.codes)}.",
        )
    return code
