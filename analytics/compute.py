"""From an indicator to numbers. ``compute`` is the only way out to a number about people.

Analysts get raw numbers. Viewers get protected ones; of students, what a release has printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analytics import comparing
from analytics.calls import Call, checked, indicator_named, past_revision
from analytics.compiler import Query, compile_answers, compile_query
from analytics.declarations import Comparison, Distribution, Indicator, Omega, Reliability
from analytics.dimensions import DIMENSIONS
from analytics.factors import factored
from analytics.labels import names_of
from analytics.past import Past, present_of
from analytics.protect import Key, protect
from analytics.reference import position_of
from analytics.released import released
from analytics.results import Names, Result, ResultRow, Role
from analytics.tallying import no_data, tally
from data_loaders.errors import CallError
from data_loaders.store import Store

FIXED = frozenset(
    {
        "survey_level",
        "survey",
        "instrument",
        "administration",
        "answered_in",
        "subscale",
        "item",
        "choice",
        "answer",
    }
)
"""Dimensions whose groups do not add up to a whole of people: no complement along them."""


ABOVE_SCHOOL = ("area", "district", "region", "level", "level_band")
"""What a school belongs to: tables by school are protected against the totals of these as well."""


def compute(
    store: Store,
    indicator_id: str,
    *,
    by: tuple[str, ...] = (),
    where: Mapping[str, str] | None = None,
    as_of: int | None = None,
    role: Role = Role.VIEWER,
    reference: str = "",
) -> Result:
    """An indicator, broken down and filtered, as this role may see it.

    ``by`` and the keys of ``where`` are dimensions of the indicator; filter values are codes (or
    known spellings of them), "" for not stated. ``as_of`` reads the store as it was after that
    revision, which viewers may not ask of numbers about people; so does a
    :class:`analytics.past.Past`, and there they read these numbers as they are now all the same.
    ``reference`` is what the groups of a comparison are compared with: "others", "all",
    "highest", or the code of a group; empty takes the indicator's own. Without a breakdown there
    is exactly one row. Viewers read numbers about students from the current release; a table that
    it lacks has no rows, and the result's note says why. Raises ``CallError`` for a call that
    names something else.
    """
    call = checked(indicator_id, tuple(by), where or {})
    against = comparing.checked_reference(call, reference)
    shown, store = store, present_of(store)
    past = shown.number if isinstance(shown, Past) else past_revision(store, as_of)
    if call.indicator.about.is_released and role is not Role.ANALYST:
        if past is not None:
            _check_asked_of_present(shown, store, "students")
        return _released(store, call, against)
    if past is not None and call.indicator.about.is_people and role is not Role.ANALYST:
        _check_asked_of_present(shown, store, "people")
        past = None  # two neighbouring revisions side by side would tell of a single answer
    if isinstance(call.indicator.measure, Comparison):
        rows, query = _compared(store, call, past, role, against)
    elif isinstance(call.indicator.measure, Omega):
        rows, query = _factored(store, call, call.indicator.measure, past, role)
    else:
        rows = _rows(store, call, past, role)
        query = compile_query(call.indicator.measure, call.by, call.where, past)
    revision = store.revision() if past is None else past
    names = names_of(shown, (*call.by, *call.where))
    return Result(
        call.indicator,
        call.by,
        call.where,
        revision,
        role,
        _ordered(rows, call, names),
        query.sql,
        against,
        names=names,
    )


def _check_asked_of_present(shown: Store, present: Store, whom: str) -> None:
    """Raises ``CallError`` where a viewer asks for an earlier revision by itself."""
    if shown is present:
        raise CallError(
            f"Earlier revisions of numbers about {whom} are for analysts",
            do="What changed between two revisions could be a single person.",
        )


def _released(store: Store, call: Call, against: str) -> Result:
    """Numbers about students as viewers see them."""
    found = released(store, call, against)
    revision = found.edition.revision if found.edition else store.revision()
    names = names_of(store, (*call.by, *call.where))
    return Result(
        call.indicator,
        call.by,
        call.where,
        revision,
        Role.VIEWER,
        _ordered(found.rows, call, names),
        found.source,
        against,
        found.edition,
        found.note,
        names,
    )


def _ordered(rows: Sequence[ResultRow], call: Call, names: Names) -> tuple[ResultRow, ...]:
    """The rows in the order of their groups, each knowing its names."""
    position = {
        name: {code: position_of(DIMENSIONS[name], code) for code in {r.group[name] for r in rows}}
        for name in call.by
    }
    ordered = sorted(
        rows, key=lambda row: tuple([position[name][row.group[name]] for name in call.by])
    )
    return tuple(row.named(names) for row in ordered) if names else tuple(ordered)


def _rows(store: Store, call: Call, as_of: int | None, role: Role) -> list[ResultRow]:
    """Protected rows where the indicator is about people and a viewer asks.

    Filters become part of the breakdown first, so that a group hidden in a table stays hidden
    when it is asked for alone; and so does what a school lies in, since its total is known.
    """
    if role is Role.ANALYST or not call.indicator.about.is_people:
        return tally(store, call, as_of)
    moved = {name: value for name, value in call.where.items() if name not in FIXED}
    kept = {name: value for name, value in call.where.items() if name in FIXED}
    names = tuple(dict.fromkeys((*call.by, *moved)))
    above = [name for name in ABOVE_SCHOOL if name in call.indicator.dimensions]
    if "school" in names:
        names = tuple(dict.fromkeys((*names, *above)))
    elif "level" in names and "level_band" in above:
        names = tuple(dict.fromkeys((*names, "level_band")))
    raw = tally(store, Call(call.indicator, names, kept), as_of)
    safe = [row for part in _parts(raw, names, call.indicator) for row in _protected(part, names)]
    rows = [_narrowed(row, call.by) for row in safe if _meets(row, moved)]
    return rows if rows or call.by else [no_data({})]


def _parts(
    rows: Sequence[ResultRow], names: Sequence[str], indicator: Indicator
) -> list[list[ResultRow]]:
    """Rows apart by their fixed dimensions, the categories of a distribution together."""
    measure = indicator.measure
    category = measure.category if isinstance(measure, Distribution) else ""
    fixed = [name for name in names if name in FIXED and name != category]
    parts: dict[Key, list[ResultRow]] = {}
    for row in rows:
        parts.setdefault(tuple(row.group[name] for name in fixed), []).append(row)
    return list(parts.values())


def _protected(rows: Sequence[ResultRow], names: Sequence[str]) -> list[ResultRow]:
    axes = [name for name in names if name not in FIXED]
    return protect(rows, lambda row: tuple(row.group[name] for name in axes), _above_school(axes))


def _above_school(axes: Sequence[str]) -> list[frozenset[int]]:
    """Sets of axes over which totals of schools are known: of each parent, and of all."""
    if "school" not in axes:
        levels = frozenset(axes.index(name) for name in ("level", "level_band") if name in axes)
        return [levels] if len(levels) == 2 else []
    related = {axes.index(name) for name in ("school", *ABOVE_SCHOOL) if name in axes}
    parents = related - {axes.index("school")}
    return [frozenset(related), *(frozenset(related - {parent}) for parent in sorted(parents))]


def _meets(row: ResultRow, where: Mapping[str, str]) -> bool:
    return all((row.group.get(name) or "") == value for name, value in where.items())


def _narrowed(row: ResultRow, by: tuple[str, ...]) -> ResultRow:
    return replace(row, group={name: row.group[name] for name in by})


def _compared(
    store: Store, call: Call, as_of: int | None, role: Role, against: str
) -> tuple[list[ResultRow], Query]:
    """Rows of a comparison and the query of its base."""
    measure = call.indicator.measure
    assert isinstance(measure, Comparison)
    base = indicator_named(measure.base)

    def ask(by: tuple[str, ...], filters: dict[str, str]) -> list[ResultRow]:
        return _rows(store, Call(base, by, filters), as_of, role)

    rows = comparing.compared(call, measure, against, ask)
    return rows, compile_query(base.measure, call.by, call.where, as_of)


def _factored(
    store: Store, call: Call, measure: Omega, as_of: int | None, role: Role
) -> tuple[list[ResultRow], Query]:
    """Rows with one factor fitted to what the base shows, and the query of the answers."""
    base = indicator_named(measure.base)
    assert isinstance(base.measure, Reliability)
    rows = _rows(store, Call(base, call.by, call.where), as_of, role)
    query = compile_answers(base.measure, call.by, call.where, as_of)
    return factored(rows, store.query(query.sql, list(query.parameters))), query
