"""What viewers read of students: the current release, and what follows from its printed numbers.

No query of the store's students runs here. Whether a school has a partner is public, so that the
students of schools without one can be added up from printed enrolments.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from analytics import comparing
from analytics.calls import Call, indicator_named
from analytics.declarations import Comparison
from analytics.disclosure.current import current
from analytics.disclosure.published import (
    READABLE,
    NotPublishedError,
    PublishedRow,
    check,
    hidden,
    published,
    rate,
    result_rows,
)
from analytics.disclosure.release_file import Release
from analytics.indicators.equity_groups import DESERT_RATE
from analytics.indicators.partnerships import REACH
from analytics.results import Edition, ResultRow, State
from analytics.tallying import no_data, tally
from data_loaders.store import Store

NOT_YET = (
    "Numbers of students have not been published yet. An analyst publishes them on the page "
    "Publish, or with: python -m analytics publish."
)
FOR_ANALYSTS = "{name} is not published: it would bound numbers of students. Analysts see it."


@dataclass(frozen=True)
class Released:
    """The rows of a call, the release they stand in, and why there are none."""

    rows: list[ResultRow]
    edition: Edition | None
    note: str
    source: str


def released(store: Store, call: Call, reference: str) -> Released:
    """The rows of a call about students, as the current release has them."""
    release = current(store)
    if release is None:
        return _nothing(call, None, NOT_YET)
    try:
        rows = _Reader(store, release).rows(call, reference)
    except NotPublishedError as error:
        return _nothing(call, release, f"{error.what}. {error.do}".strip())
    found = rows if rows or call.by else [no_data({})]
    return Released(found, release.edition, "", _source(release, call))


def edition_of(store: Store) -> Edition | None:
    """The release that viewers read now; None before there is one."""
    release = current(store)
    return release.edition if release else None


def why_not(store: Store, indicator_id: str, names: Iterable[str] = ()) -> str:
    """Why a table of an indicator is not published; empty where it is."""
    release, call = current(store), Call(indicator_named(indicator_id), (), {})
    if release is None:
        return NOT_YET
    try:
        _base(call)
        check(release, tuple(dict.fromkeys(("school_year", *names))))
    except NotPublishedError as error:
        return f"{error.what}. {error.do}".strip()
    return ""


def _nothing(call: Call, release: Release | None, note: str) -> Released:
    row = ResultRow({}, None, None, None, None, None, None, State.NOT_PUBLISHED)
    return Released([] if call.by else [row], release.edition if release else None, note, "")


def _source(release: Release, call: Call) -> str:
    """The rows that were read, as a query of the released file."""
    conditions = [f"{name} = '{value}'" for name, value in call.where.items()]
    listed = " AND ".join(conditions) or "TRUE"
    return f"SELECT * FROM '{release.path.name}'\nWHERE {listed}"


def _base(call: Call) -> str:
    """The indicator whose printed rows a call is made of. Raises ``NotPublishedError``."""
    measure = call.indicator.measure
    base = measure.base if isinstance(measure, Comparison) else call.indicator.id
    if base not in (*READABLE, DESERT_RATE.id):
        raise NotPublishedError(FOR_ANALYSTS.format(name=call.indicator.name).rstrip("."))
    return base


class _Reader:
    """Rows of a release, for calls of every indicator about students."""

    def __init__(self, store: Store, release: Release) -> None:
        self.store, self.release = store, release

    def rows(self, call: Call, reference: str) -> list[ResultRow]:
        """The rows of a call; comparisons are made of printed inputs only."""
        base, measure = _base(call), call.indicator.measure

        def ask(by: tuple[str, ...], where: dict[str, str]) -> list[ResultRow]:
            if base == DESERT_RATE.id:
                return self._without_partner(by, where)
            return result_rows(self.release, base, by, where)

        if isinstance(measure, Comparison):
            return comparing.compared(call, measure, reference, ask)
        return ask(call.by, call.where)

    def _without_partner(self, by: tuple[str, ...], where: dict[str, str]) -> list[ResultRow]:
        """Students enrolled in schools without a partner, where every number needed is shown."""
        names = tuple(dict.fromkeys((*by, "school_year", "school")))
        reach = self._has_partner()
        bare: defaultdict[tuple[str | None, ...], list[int | None]] = defaultdict(list)
        unknown: defaultdict[tuple[str | None, ...], list[int | None]] = defaultdict(list)
        for row in published(self.release, names, where):
            has_partner = reach.get((row.group["school_year"], row.group["school"]))
            key = _key(row, by)
            if has_partner is None:
                unknown[key].append(row.enrolled)
            elif not has_partner:
                bare[key].append(row.enrolled)
        return [
            _exposed(whole, bare[key], unknown[key])
            for whole in published(self.release, by, where)
            for key in [_key(whole, by)]
        ]

    def _has_partner(self) -> dict[tuple[str | None, str | None], bool]:
        """(School year, school) to whether it has a partner, for districts with an inventory."""
        rows = tally(self.store, Call(REACH, ("school_year", "school"), {}))
        return {
            (row.group["school_year"], row.group["school"]): bool(row.value)
            for row in rows
            if row.value is not None
        }


def _key(row: PublishedRow, by: tuple[str, ...]) -> tuple[str | None, ...]:
    return tuple(row.group[name] for name in by)


def _exposed(whole: PublishedRow, bare: list[int | None], unknown: list[int | None]) -> ResultRow:
    """The share of a group in schools without a partner, out of schools with an inventory."""
    needed = [whole.enrolled, *bare, *unknown]
    if None in needed:
        return hidden(whole.group)
    size = _total([whole.enrolled]) - _total(unknown)
    return rate(whole.group, _total(bare), size) if size else no_data(whole.group)


def _total(counts: Iterable[int | None]) -> int:
    return sum(count or 0 for count in counts)
