"""The release for viewers: files of their own that hold protected tables and nothing else.

Students served and enrolled are released by :mod:`analytics.disclosure`, as linked cubes with a
proof. Everything else is released here, table by table; what would bound numbers of students
(roster slots) is not released at all.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from analytics.compute import compute
from analytics.declarations import Indicator
from analytics.dimensions import DIMENSIONS
from analytics.disclosure import Choice, publish_students
from analytics.indicators import INDICATORS
from analytics.protect import SMALLEST_GROUP, is_sensitive
from analytics.results import Result, Role, State
from analytics.viewers import write_copy
from data_loaders.errors import StoreError
from data_loaders.store import Store

RULES = (
    f"Groups of fewer than {SMALLEST_GROUP} people are hidden.",
    "Students are released by group and place in a file of their own, with rules of their own.",
    "Further groups are hidden along each dimension so that no hidden count can be worked out "
    "from a line of a table and its total.",
)
EVERYTHING = Choice()
BASE = ("school_year", "instrument", "administration")
NUMBERS = ("value", "numerator", "denominator", "people", "low", "high")


def breakdowns(indicator: Indicator) -> list[tuple[str, ...]]:
    """The declared tables of an indicator: by period or survey, alone and with one dimension."""
    base = tuple(name for name in BASE if name in indicator.dimensions)
    base = base[1:] if "instrument" in base else base
    others = (name for name in indicator.dimensions if name not in (*BASE, *base))
    own = indicator.own_dimensions
    found = [(*base, *own), *((*base, *own, name) for name in others)]
    return list(dict.fromkeys(tuple(dict.fromkeys(by)) for by in found))


def publish(store: Store, choice: Choice = EVERYTHING) -> dict[str, Any]:
    """Protect, audit and release every declared table; returns the manifest.

    The tables stand beside the store and replace the ones before them as a whole. Students are
    released first, as the next numbered file (``students`` in the manifest) and by this choice;
    the viewers' copy of the store is written last. Raises ``StoreError`` when the audit finds a
    number that must not be shown, or the present release cannot be replaced, and
    ``NotSafeError`` when students cannot be protected.
    """
    students = publish_students(store, choice.term, lattice=choice.lattice, rules=choice.rules)
    target = store.path.with_name(f"{store.path.stem}.published.duckdb")
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    tables: list[dict[str, Any]] = []
    rows: list[dict[str, Any]] = []
    others = (each for each in INDICATORS.values() if not each.about.is_released)
    for indicator in others:
        for by in breakdowns(indicator):
            result = compute(store, indicator.id, by=by)
            audit(store, result)
            part = _records(result)
            tables.append(_entry(result, part))
            rows += part
    manifest = _manifest(store, target, choice.term, tables)
    manifest["students"] = {
        "file": str(students.path),
        "sha256": students.sha256,
        **students.manifest,
    }
    _write(partial, rows, manifest)
    try:
        partial.replace(target)
    except OSError as error:
        raise StoreError(
            "The present release cannot be replaced", where=str(target), do="Is it in use?"
        ) from error
    write_copy(store)
    return manifest


def _records(result: Result) -> list[dict[str, Any]]:
    """The rows of a released table: which table, every dimension (or nothing), the numbers."""
    return [
        {
            "indicator": result.indicator.id,
            "breakdown": ",".join(result.by),
            **{name: row.group.get(name) for name in DIMENSIONS},
            **{name: _number(getattr(row, name)) for name in NUMBERS},
            "state": row.state.value,
        }
        for row in result.rows
    ]


def _number(value: float | int | None) -> float | None:
    return None if value is None else float(value)


def _entry(result: Result, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """What the manifest says about a table."""
    digest = hashlib.sha256(json.dumps(rows, default=str).encode()).hexdigest()
    hidden = sum(row.state is State.SUPPRESSED for row in result.rows)
    counts = {"rows": len(rows), "hidden": hidden, "sha256": digest}
    return {"indicator": result.indicator.id, "breakdown": list(result.by), **counts}


def _write(path: Path, rows: list[dict[str, Any]], manifest: dict[str, Any]) -> None:
    """Write the release file: ``published`` (one row per group) and ``manifest``."""
    texts = ["indicator", "breakdown", *DIMENSIONS]
    fields = [*((name, pa.string()) for name in texts), *((name, pa.float64()) for name in NUMBERS)]
    table = pa.Table.from_pylist(rows, pa.schema([*fields, ("state", pa.string())]))
    with duckdb.connect(str(path)) as release:
        release.register("rows_of_release", table)
        release.execute("CREATE TABLE published AS SELECT * FROM rows_of_release").fetchall()
        release.unregister("rows_of_release")
        release.execute("CREATE TABLE manifest (document VARCHAR)").fetchall()
        release.execute("INSERT INTO manifest VALUES (?)", [json.dumps(manifest)]).fetchall()


def audit(store: Store, result: Result) -> None:
    """Check a protected result against the raw numbers, on its own path.

    Raises ``StoreError`` when a shown row is sensitive or a hidden one carries a number.
    """
    about = result.indicator.about
    if not about.is_people:
        return
    raw = compute(store, result.indicator.id, by=result.by, where=result.where, role=Role.ANALYST)
    truth = {tuple(row.group.values()): row for row in raw.rows}
    for row in result.rows:
        true = truth[tuple(row.group.values())]
        is_shown = row.state is State.VALUE
        carries = any(getattr(row, number) is not None for number in NUMBERS)
        if (is_shown and is_sensitive(float(true.people or 0))) or (carries and not is_shown):
            raise StoreError(
                "The audit stopped the release: a number that must be hidden was not",
                where=f"{result.indicator.id} {dict(row.group)}",
                do="Nothing was released; report this.",
            )


def _manifest(
    store: Store, target: Path, term: str, tables: list[dict[str, Any]]
) -> dict[str, Any]:
    before = ""
    if target.exists():
        before = hashlib.sha256(target.read_bytes()).hexdigest()
    return {
        "file": str(target),
        "term": term,
        "revision": store.revision(),
        "released_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "rules": list(RULES),
        "smallest_group": SMALLEST_GROUP,
        "release_before": before,
        "tables": tables,
    }
