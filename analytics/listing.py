"""Lists of things: which schools, districts, logs or partners a rule is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from analytics.calls import code_of
from analytics.compiler import Filter
from analytics.concerns import CONCERNS, Concern
from analytics.dimensions import DIMENSIONS
from analytics.indicators import INDICATORS
from analytics.labels import names_of
from analytics.lists import LISTS
from analytics.relations import VIEWS, reads_rows_of
from analytics.results import Names
from analytics.rows import PERSONAL, caption
from data_loaders.datasets import DATASETS
from data_loaders.errors import CallError
from data_loaders.store import Store

ABOUT_PEOPLE = frozenset(
    getattr(indicator.measure, "relation", "")
    for indicator in INDICATORS.values()
    if indicator.about.is_people
) | {"enrolment", "enrolment_count", "student_roster", "survey_response", "team_roster"}
"""Relations whose rows are people or their answers: only :func:`analytics.compute` may speak of
them."""


@dataclass(frozen=True)
class Listing:
    """Rows of a relation about things: columns in order, their captions, and how many there are.

    ``rows`` holds the first of them; ``total`` counts all. ``names`` label the codes that are
    named in the data.
    """

    columns: tuple[str, ...]
    labels: Mapping[str, str]
    rows: tuple[Mapping[str, object], ...]
    total: int
    names: Names = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class Matter:
    """A concern under some filters: how many rows it is about, out of how many, and the first."""

    concern: Concern
    count: int
    out_of: int
    listing: Listing


def listing(
    store: Store,
    relation: str,
    columns: Sequence[str],
    *,
    where: Mapping[str, str] | None = None,
    condition: str = "TRUE",
    order: str = "",
    limit: int = 200,
) -> Listing:
    """Rows of a relation about things, as they stand now.

    ``where`` filters by dimensions (code or spelling; "" for not stated). ``condition`` and
    ``order`` are SQL of our own. Raises ``CallError`` for a relation about people, or a column
    that identifies a person.
    """
    _check(relation, columns)
    chosen = {name: code_of(name, value) for name, value in (where or {}).items()}
    selected = Filter.of(chosen)
    source = f"FROM {relation}{selected.clause(condition)}"
    parameters = list(selected.parameters)
    total = int(store.query(f"SELECT count(*) AS n {source}", parameters)[0]["n"])
    by = f" ORDER BY {order}" if order else ""
    sql = f"SELECT {', '.join(columns)} {source}{by} LIMIT {int(limit)}"
    rows = store.query(sql, parameters) if total else []
    labels = {name: caption(name) for name in columns}
    named = names_of(store, DIMENSIONS.keys() & set(columns))
    return Listing(tuple(columns), labels, tuple(rows), total, named)


def _check(relation: str, columns: Sequence[str]) -> None:
    if relation not in VIEWS and relation not in DATASETS:
        raise CallError(f"There is no relation {relation!r}")
    if relation in ABOUT_PEOPLE or PERSONAL & set(columns):
        raise CallError(
            f"Rows of {relation} are about people", do="Ask for an indicator about them instead."
        )


def list_of(
    store: Store, name: str, *, where: Mapping[str, str] | None = None, limit: int = 200
) -> Listing:
    """A declared list, as it stands now. Raises ``CallError`` for a list that does not exist."""
    if name not in LISTS:
        raise CallError(f"There is no list {name!r}", do=f"Known lists: {', '.join(LISTS)}.")
    listed = LISTS[name]
    found = listing(
        store,
        listed.relation,
        listed.columns,
        where=where,
        condition=listed.condition,
        order=listed.order,
        limit=limit,
    )
    return replace(found, labels={**found.labels, **listed.headings})


def concerns_of(
    store: Store,
    *,
    page: str = "",
    audience: str = "",
    program: str = "",
    where: Mapping[str, str] | None = None,
    rules_only: bool = False,
    limit: int = 5,
) -> list[Matter]:
    """What needs attention, each concern with its count; also those that nothing meets.

    Filters that a concern does not know are left out for it, and concerns about what the store
    lacks are left out. ``rules_only`` picks the rules of data quality.
    """
    wanted = [
        concern
        for concern in CONCERNS.values()
        if page in ("", concern.page)
        and (not audience or audience in concern.audience)
        and program in ("", concern.program)
        and (concern.rule_code or not rules_only)
        and not reads_rows_of(concern.relation, store.lacks)
    ]
    return [matter_of(store, concern, where or {}, limit) for concern in wanted]


def matter_of(store: Store, concern: Concern, where: Mapping[str, str], limit: int = 5) -> Matter:
    """One concern under the filters that it knows."""
    known = {name: value for name, value in where.items() if name in concern.dimensions}
    found = listing(
        store,
        concern.relation,
        concern.columns,
        where=known,
        condition=f"({concern.of}) AND ({concern.condition})",
        order=concern.order,
        limit=limit,
    )
    chosen = Filter.of({name: code_of(name, value) for name, value in known.items()})
    scope = chosen.clause(f"({concern.of})")
    whole = f"SELECT count(*) AS n FROM {concern.relation}{scope}"
    out_of = int(store.query(whole, list(chosen.parameters))[0]["n"])
    return Matter(concern, found.total, out_of, found)
