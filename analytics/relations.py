"""Relations that indicators read: datasets, reference tables and the views of this package."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analytics import reference
from analytics.traces import TRACES
from data_loaders.datasets import DATASETS

VIEW_FOLDER = Path(__file__).parent / "views"
_COMMENT = re.compile(r"--[^\n]*")
_READ = re.compile(r"\b(?:FROM|JOIN)\s+([a-z_]+)", re.IGNORECASE)


@dataclass(frozen=True)
class View:
    """A named SELECT: what its rows are, and the relations it reads."""

    name: str
    notes: str
    sql: str
    reads: tuple[str, ...]


def _view(path: Path, known: set[str]) -> View:
    text = path.read_text(encoding="utf-8")
    notes = [line[3:] for line in text.splitlines() if line.startswith("-- ")]
    sql = _COMMENT.sub("", text).strip()
    return View(path.stem, "\n".join(notes), sql, _named(sql, known))


def _named(sql: str, known: Set[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in _READ.findall(sql) if name in known))


def _load() -> dict[str, View]:
    paths = sorted(VIEW_FOLDER.rglob("*.sql"), key=lambda path: path.stem)
    known = {*DATASETS, *reference.TABLES, *TRACES, *(path.stem for path in paths)}
    traces = {
        name: View(name, each.notes, each.sql, (each.dataset,)) for name, each in TRACES.items()
    }
    return traces | {path.stem: _view(path, known) for path in paths}


VIEWS: dict[str, View] = _load()


def read_by(sql: str) -> tuple[str, ...]:
    """The datasets, reference tables and views that a query names."""
    return _named(sql, VIEWS.keys() | DATASETS.keys() | reference.TABLES.keys())


@cache
def closure(relation: str, ends: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """A relation and everything it reads, what is read first; not what ``ends`` read."""
    reads = VIEWS[relation].reads if relation in VIEWS and relation not in ends else ()
    found: list[str] = []
    for name in reads:
        found += [each for each in closure(name, ends) if each not in found]
    return (*found, relation)


def reads_rows_of(relation: str, datasets: Set[str]) -> bool:
    """Whether a relation takes more of some datasets than their traces."""
    return not datasets.isdisjoint(closure(relation, frozenset(TRACES)))


def datasets_of(relation: str) -> frozenset[str]:
    """The datasets that a relation is made from."""
    return frozenset(closure(relation)) & frozenset(DATASETS)


def in_order() -> list[View]:
    """Every view, those that others read first."""
    names = dict.fromkeys(name for view in VIEWS for name in closure(view))
    return [VIEWS[name] for name in names if name in VIEWS]


def as_of_tables(relation: str, revision: int) -> list[str]:
    """Common table expressions that put a relation back to a revision.

    They carry the names of the datasets and views themselves, and so take their place.
    """
    return [
        f"{name} AS (\n{_as_of(name, revision)}\n)"
        for name in closure(relation, frozenset(TRACES))
        if name not in reference.TABLES
    ]


def _as_of(name: str, revision: int) -> str:
    held = f"_since <= {int(revision)} AND (_until IS NULL OR _until > {int(revision)})"
    if name in TRACES:
        return TRACES[name].at(held)
    if name in VIEWS:
        return VIEWS[name].sql
    columns = ", ".join([*DATASETS[name].by_name, "_file", "_sheet", "_row"])
    return f"SELECT {columns} FROM {name}_rows WHERE {held}"
