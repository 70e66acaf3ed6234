"""The viewers' copy: everything in a store but students, in a file of its own.

Viewers' pages and servers read this copy and never the store. What stands in it is listed here
table by table: the datasets, summaries and views that take nothing of rows about students but
their traces, and what is told of imports without counts of students. Answers to surveys are in it
one by one: their numbers are protected for whatever is asked, and are not frozen as those of
students are.
"""

from __future__ import annotations

import shutil
from collections.abc import Set
from pathlib import Path
from threading import RLock
from weakref import WeakKeyDictionary

import duckdb

from analytics import reference, relations
from analytics.disclosure.current import OF_STUDENTS
from analytics.rollups import ROLLUPS
from analytics.summaries import TABLE_VIEWS, definitions_hash
from analytics.traces import TRACES
from data_loaders.datasets import DATASETS
from data_loaders.store import Copy, Store, folder_of_copies, open_store, run
from data_loaders.store.copies import drop_older, names_in, next_name
from data_loaders.store.schema import create_view, history_table

STAMP = (
    "SELECT definitions, coalesce(max(number), 0) AS number, max_by(r.at, number) AS at "
    "FROM analytics_stamp LEFT JOIN revision AS r ON TRUE GROUP BY definitions"
)
STORAGE = "STORAGE_VERSION 'v1.5.0'"
_lock = RLock()
_copies: WeakKeyDictionary[Store, tuple[int, Copy]] = WeakKeyDictionary()
"""The copy of each store, and how many transactions the store had written when it was made."""

LISTED = " OR ".join(f"list_contains(string_split(datasets, ','), '{n}')" for n in OF_STUDENTS)
COUNTS = ("loaded", "updated", "unchanged", "held_back", "kept", "ended")
OWN = {
    "revision": "SELECT * REPLACE ("
    + ", ".join(
        f"CASE WHEN {LISTED} THEN sign({name}) ELSE {name} END AS {name}" for name in COUNTS
    )
    + ") FROM revision",
    "finding": f"FROM finding WHERE dataset NOT IN ({', '.join(map(repr, sorted(OF_STUDENTS)))})",
    "draft": "FROM draft WHERE FALSE",
    "saved_view": "FROM saved_view WHERE FALSE",
    "analytics_stamp": "FROM analytics_stamp",
}
"""Tables of the store itself. Of revisions with students it is told whether there were new,
changed or withheld rows, not how many."""


def copy_of(store: Store) -> Copy:
    """The viewers' copy of a store, at the store's revision: written first where it is behind.

    Commits of this process are the only ones there can be. Of a copy it is the copy itself, which
    then shows what another process has written since.
    """
    if isinstance(store, Copy):
        store.follow()
        return store
    written, copy = _copies.get(store, (-1, None))
    if copy is not None and written == store.transactions:
        return copy
    with _lock:
        written = store.transactions
        if copy is not None or _unchanged_since(store) != store.revision():
            write_copy(store)
        copy = _newest_copy(store)
        _copies[store] = written, copy
        return copy


def write_copy(store: Store) -> None:
    """Write the copy of a store as it is now. Only what changed since the newest is read.

    A process that is killed leaves the newest copy as it was, or the whole new one.
    """
    with _lock:
        folder = folder_of_copies(store)
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob("partial*"):  # by a process that was killed: its log as well
            left.unlink()
        partial = folder / "partial"
        changed = _changed(store)
        if changed is not None:
            shutil.copyfile(folder / names_in(folder)[-1], partial)
        _fill(store, partial, changed)
        partial.replace(folder / next_name(folder))
        drop_older(folder)


def _fill(store: Store, path: Path, changed: Set[str] | None) -> None:
    with store.cursor() as cursor:
        run(cursor, f"ATTACH '{_text(path)}' AS viewers ({STORAGE})")
        try:
            run(cursor, "BEGIN TRANSACTION")
            for name, sql in _tables(changed).items():
                run(cursor, f"CREATE OR REPLACE TABLE viewers.{name} AS {sql}")
            run(cursor, "COMMIT")
        finally:
            run(cursor, "DETACH viewers")
    with duckdb.connect(str(path)) as made:
        for sql in _views():
            run(made, sql)


def _newest_copy(store: Store) -> Copy:
    copy = open_store(folder_of_copies(store))
    assert isinstance(copy, Copy)
    copy.follow()
    return copy


def _unchanged_since(store: Store) -> int | None:
    """The revision of the newest copy, if it is one of this store and this version of Tandem."""
    if not names_in(folder_of_copies(store)):
        return None
    copy = _newest_copy(store)
    try:
        (there,) = copy.query(STAMP)
    except (duckdb.Error, ValueError):  # written by another version of Tandem
        return None
    here = store.query('SELECT "at" FROM revision WHERE number = ?', [there["number"]])
    is_ours = there["number"] == 0 or [there["at"]] == [row["at"] for row in here]
    return there["number"] if is_ours and there["definitions"] == definitions_hash() else None


def _changed(store: Store) -> set[str] | None:
    """The datasets that changed since the newest copy; None where all is to be copied."""
    since = _unchanged_since(store)
    if since is None or since == store.revision():
        return None
    later = [each for each in store.history() if each.number > since]
    return {name for each in later for name in each.datasets}


def _is_open(relation: str) -> bool:
    return not relations.reads_rows_of(relation, OF_STUDENTS)


def _tables(changed: Set[str] | None) -> dict[str, str]:
    """The tables of a copy, each with the query of its rows: those of changed datasets."""
    tables = {name: f"FROM {name}" for name in (reference.TABLES if changed is None else ())}
    made_from = {
        **{history_table(DATASETS[name]): {name} for name in DATASETS if _is_open(name)},
        **{name: relations.datasets_of(name) for name in TABLE_VIEWS if _is_open(name)},
        **{
            each.name: relations.datasets_of(each.relation)
            for each in ROLLUPS.values()
            if _is_open(each.relation)
        },
    }
    tables |= {
        name: f"FROM {name}"
        for name, datasets in made_from.items()
        if changed is None or not datasets.isdisjoint(changed)
    }
    tables |= {
        trace.history: trace.merged_sql
        for trace in TRACES.values()
        if changed is None or trace.dataset in changed
    }
    return tables | OWN


def _views() -> list[str]:
    """The views of a copy, those that others read first."""
    written = [create_view(each) for name, each in DATASETS.items() if _is_open(name)]
    for view in relations.in_order():
        if view.name in TABLE_VIEWS or not _is_open(view.name):
            continue
        trace = TRACES.get(view.name)
        sql = view.sql if trace is None else trace.at("_until IS NULL")
        written.append(f"CREATE OR REPLACE VIEW {view.name} AS {sql}")
    return written


def _text(path: Path) -> str:
    return str(path).replace("'", "''")
