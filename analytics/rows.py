"""The rows behind a number, with the file, sheet and row that each came from."""

from __future__ import annotations

from collections.abc import Mapping

from analytics import relations
from analytics.calls import Call, checked, indicator_named, past_revision
from analytics.compiler import Filter, hits_of, scope_of, with_tables
from analytics.declarations import Derived, Indicator, Measure
from analytics.dimensions import DIMENSIONS
from analytics.past import Past, present_of
from analytics.results import Role, RowsBehind
from data_loaders.datasets import DATASETS
from data_loaders.store import Store, fetch

TRACE = {"_file": "File", "_sheet": "Sheet", "_row": "Row"}
COUNTS = "counts"

PERSONAL = frozenset(
    column.name
    for dataset in DATASETS.values()
    for column in dataset.columns
    if column.identifies_a_person
)


def rows_behind(
    store: Store,
    indicator_id: str,
    *,
    where: Mapping[str, str] | None = None,
    as_of: int | None = None,
    role: Role = Role.VIEWER,
    limit: int = 200,
) -> RowsBehind:
    """The rows that a number looks at; ``counts`` says whether a row is in the numerator.

    Viewers see no rows about people, nor how many there are: ``compute`` tells what they may
    know of that. Rows of derived relations carry the place of the record that they stand for.
    Raises ``CallError`` like :func:`analytics.compute`.
    """
    call = checked(indicator_id, (), where or {})
    if call.indicator.about.is_people and role is not Role.ANALYST:
        return _withheld(call)
    measure = _base(call).measure
    query = f"FROM {_relation(measure)}{Filter.of(call.where).clause(scope_of(measure))}"
    parameters = list(Filter.of(call.where).parameters)
    past = store.number if isinstance(store, Past) else past_revision(store, as_of)
    store = present_of(store)
    before = relations.as_of_tables(_relation(measure), past) if past is not None else []
    total = int(
        store.query(with_tables(before, f"SELECT count(*) AS n {query}"), parameters)[0]["n"]
    )
    sql = with_tables(
        before,
        f"SELECT *, {hits_of(measure)} AS {COUNTS} {query} "
        f"ORDER BY _file, _sheet, _row LIMIT {int(limit)}",
    )
    with store.cursor() as cursor:
        rows = fetch(cursor, sql, parameters)
        columns = [column[0] for column in cursor.description or []] if not rows else [*rows[0]]
    return _shown(columns, rows, total, role)


def _base(call: Call) -> Indicator:
    measure = call.indicator.measure
    return indicator_named(measure.base) if isinstance(measure, Derived) else call.indicator


def _relation(measure: Measure) -> str:
    return str(measure.relation) if not isinstance(measure, Derived) else ""


def _withheld(call: Call) -> RowsBehind:
    people = call.indicator.about.plural
    why = f"Rows about {people} are shown to analysts only."
    return RowsBehind((), {}, [], None, why)


def _shown(columns: list[str], rows: list[dict[str, object]], total: int, role: Role) -> RowsBehind:
    kept = [c for c in columns if c not in TRACE and (role is Role.ANALYST or c not in PERSONAL)]
    ordered = (*kept, *TRACE)
    labels = {name: caption(name) for name in ordered}
    return RowsBehind(
        ordered, labels, [{name: row[name] for name in ordered} for row in rows], total, ""
    )


def caption(name: str) -> str:
    """What a column of a relation is called: as a dimension, as a dataset's column, or itself."""
    if name in TRACE:
        return TRACE[name]
    if name == COUNTS:
        return "Counts"
    if name in DIMENSIONS:
        return DIMENSIONS[name].label
    for dataset in DATASETS.values():
        if name in dataset.by_name:
            return dataset.by_name[name].label
    return name.replace("_", " ").capitalize()
