"""Views and summary tables in the store, kept in step with every commit."""

from __future__ import annotations

import hashlib
import json

from analytics import reference, relations
from analytics.rollups import ROLLUPS, in_building_order
from analytics.traces import TRACES
from data_loaders.errors import StoreError
from data_loaders.store import Copy, Cursor, Store, fetch

TABLE_VIEWS = (
    "calendar_month",
    "calendar_year",
    "survey_answer",
    "scale_score",
    "student_year",
    "assessment_item_result",
    "assessment_subscale_result",
    "assessment_administration",
    "systems_district_year",
    "log_row",
    "interaction",
    "facilitator_month",
    "district_month",
    "support_provided",
    "site_visited",
    "district_year",
    "log_column",
    "triage_row",
    "school_year_member",
    "school_month",
    "school_quarter",
    "action_plan",
    "team_check",
    "school_element",
    "school_due",
)
"""Views kept as tables, those that others read first: what many charts count or join."""

_STAMP = (
    "CREATE TABLE IF NOT EXISTS analytics_stamp "
    "(definitions VARCHAR NOT NULL, revision INTEGER NOT NULL)"
)


def definitions_hash() -> str:
    """A hash of everything that views and summaries are made from."""
    parts = [
        {name: view.sql for name, view in relations.VIEWS.items()},
        {name: rollup.sql for name, rollup in ROLLUPS.items()},
        {name: reference.rows(name) for name in reference.TABLES},
        TABLE_VIEWS,
        {name: trace.history_sql for name, trace in TRACES.items()},
    ]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def prepare(store: Store) -> None:
    """Bring views and summaries to the store's revision, and keep them there.

    Called right after a store is opened. Cheap when nothing changed since: summaries are stamped
    with the revision and the definitions they were made from. Raises ``StoreError`` for a copy of
    other definitions, which nobody can bring up to date here.
    """
    if rebuild_changed not in store.on_commit:
        store.on_commit.append(rebuild_changed)
    with store.cursor() as cursor:
        if _is_current(cursor):
            return
    if isinstance(store, Copy):
        raise StoreError(
            "This copy for viewers was written by another version of Tandem",
            where=str(store.path),
            do="Publish again with this version.",
        )
    with store.transaction() as cursor:
        _define(cursor)
        _rebuild(cursor, None)
        _stamp(cursor)


def rebuild_changed(cursor: Cursor, changed: set[str]) -> None:
    """Rebuild the summaries of changed datasets, inside the commit's transaction."""
    _rebuild(cursor, changed)
    _stamp(cursor)


def _is_current(cursor: Cursor) -> bool:
    tables = fetch(
        cursor,
        "SELECT count(*) AS n FROM duckdb_tables() WHERE table_name = 'analytics_stamp'",
    )
    if not tables[0]["n"]:
        return False
    stamps = fetch(
        cursor,
        "SELECT definitions, revision, (SELECT coalesce(max(number), 0) FROM revision) AS latest "
        "FROM analytics_stamp",
    )
    return [(s["definitions"], s["revision"]) for s in stamps] == [
        (definitions_hash(), stamps[0]["latest"] if stamps else 0)
    ]


def _stamp(cursor: Cursor) -> None:
    cursor.execute(_STAMP).fetchall()
    cursor.execute("DELETE FROM analytics_stamp").fetchall()
    cursor.execute(
        "INSERT INTO analytics_stamp SELECT ?, coalesce(max(number), 0) FROM revision",
        [definitions_hash()],
    ).fetchall()


def _define(cursor: Cursor) -> None:
    """Reference tables and views; views that became tables, or the reverse, are replaced."""
    for name, columns in reference.TABLES.items():
        cursor.execute(f"CREATE OR REPLACE TABLE {name} ({columns})").fetchall()
        rows = reference.rows(name)
        marks = f"({', '.join('?' * len(rows[0]))})"
        listed = ", ".join([marks] * len(rows))
        parameters = [value for row in rows for value in row]
        cursor.execute(f"INSERT INTO {name} VALUES {listed}", parameters).fetchall()
    for trace in TRACES.values():
        cursor.execute(f"CREATE OR REPLACE VIEW {trace.history} AS {trace.history_sql}").fetchall()
    for view in relations.in_order():
        kind, other = ("TABLE", "VIEW") if view.name in TABLE_VIEWS else ("VIEW", "TABLE")
        _drop_if(cursor, view.name, other)
        cursor.execute(f"CREATE OR REPLACE {kind} {view.name} AS {view.sql}").fetchall()


def _drop_if(cursor: Cursor, name: str, kind: str) -> None:
    """Drop a table or view of this name, if an earlier version of Tandem made it so."""
    sql = f"SELECT count(*) AS n FROM duckdb_{kind.lower()}s() WHERE {kind.lower()}_name = ?"
    if fetch(cursor, sql, [name])[0]["n"]:
        cursor.execute(f"DROP {kind} {name}").fetchall()


def _rebuild(cursor: Cursor, changed: set[str] | None) -> None:
    """Fill the summary tables whose datasets changed (all of them for None)."""
    for name in TABLE_VIEWS:
        if changed is not None and relations.datasets_of(name) & changed:
            sql = relations.VIEWS[name].sql
            cursor.execute(f"CREATE OR REPLACE TABLE {name} AS {sql}").fetchall()
    for rollup in in_building_order():
        if changed is None or relations.datasets_of(rollup.relation) & changed:
            cursor.execute(f"CREATE OR REPLACE TABLE {rollup.name} AS {rollup.sql}").fetchall()
