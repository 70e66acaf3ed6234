"""The protected file: one Parquet file with the printed cells, and its manifest inside.

The same students, rules and earlier releases give the same file, byte for byte: rows are sorted,
and no clock is read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from analytics.dimensions import DIMENSIONS
from analytics.disclosure.lattice import Lattice, lattice_from
from analytics.disclosure.rules import Rules, rules_from
from analytics.results import Edition
from data_loaders.errors import StoreError

MANIFEST = b"tandem.manifest"
GROUPS = tuple(name for name, dimension in DIMENSIONS.items() if dimension.is_group)
TEXTS = (
    "school_year", "cube", "level", "place", "place_name", "region", "district", "area",
    "school_level", *GROUPS,
)  # fmt: skip
COUNTS = ("served", "enrolled", "rate_from", "rate_to")

SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in TEXTS),
        *((name, pa.int64()) for name in COUNTS),
    ]
)
"""One row per cell with students in it. ``place`` is the code of a place of ``level``, "" for the
state; a group is "" where it is not stated and null where the cube has no such dimension.
``served`` and ``enrolled`` are null where hidden; ``rate_from`` and ``rate_to`` are the band of a
hidden rate in percent.
"""


@dataclass(frozen=True)
class Release:
    """A released file: where it stands, its manifest and its rows."""

    path: Path
    manifest: dict[str, Any]
    table: pa.Table

    @property
    def number(self) -> int:
        """Releases are numbered from 1."""
        return int(self.manifest["release"])

    @property
    def edition(self) -> Edition:
        """Number, day and term, the revision of the store that it shows, and what it promises."""
        told = self.manifest
        day = date.fromisoformat(told["released_on"])
        promised = told["legend"], told["guarantee"]
        return Edition(self.number, day, told["term"], int(told["revision"]), *promised)

    @property
    def is_of_sample(self) -> bool:
        """Whether sample data were in the store that it was made from."""
        return bool(self.manifest["is_of_sample"])

    @cached_property
    def lattice(self) -> Lattice:
        """The cubes that it was made of."""
        return lattice_from(self.manifest["lattice"])

    @cached_property
    def rules(self) -> Rules:
        """The rules by which it was made."""
        return rules_from(self.manifest["settings"])

    @property
    def sha256(self) -> str:
        """The hash of the file."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    def rows(self, school_year: str) -> list[dict[str, Any]]:
        """The rows of a school year."""
        found = []
        for year, cube, level in self._starts:
            if year == school_year:
                found += self.part(year, cube, level)
        return found

    def part(self, school_year: str, cube: str, level: str) -> list[dict[str, Any]]:
        """The rows of a cube at a level in a school year; read once."""
        key = school_year, cube, level
        if key not in self._parts:
            start, end = self._starts.get(key, (0, 0))
            self._parts[key] = self.table.slice(start, end - start).to_pylist()
        return self._parts[key]

    @cached_property
    def _parts(self) -> dict[tuple[str, str, str], list[dict[str, Any]]]:
        return {}

    @cached_property
    def _starts(self) -> dict[tuple[str, str, str], tuple[int, int]]:
        """Where the rows of a cube at a level begin and end: they stand in this order."""
        found: dict[tuple[str, str, str], tuple[int, int]] = {}
        named = (self.table[name].to_pylist() for name in TEXTS[:3])
        for at, key in enumerate(zip(*named, strict=True)):
            found[key] = (found[key][0] if key in found else at, at + 1)
        return found


def hash_of(rows: Sequence[dict[str, Any]]) -> str:
    """A hash of printed rows, in whatever order they come."""
    return hashlib.sha256(json.dumps(_ordered(rows), sort_keys=True).encode()).hexdigest()


def _ordered(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows in the order of the file."""
    return sorted(rows, key=lambda row: tuple(row[name] or "" for name in TEXTS))


def write(path: Path, rows: Sequence[dict[str, Any]], manifest: dict[str, Any]) -> Release:
    """Write a release. A release that stands already is never written over: ``StoreError``."""
    if path.exists():
        raise StoreError("This release has been written already", where=str(path))
    table = pa.Table.from_pylist(_ordered(rows), SCHEMA)
    document = json.dumps(manifest, ensure_ascii=False, sort_keys=True).encode()
    table = table.replace_schema_metadata({MANIFEST: document})
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    pq.write_table(table, partial)
    partial.replace(path)
    return read(path)


def read(path: Path) -> Release:
    """Read a release. Raises ``StoreError`` for a file that is none."""
    try:
        table = pq.read_table(path)
        manifest = json.loads((table.schema.metadata or {})[MANIFEST])
    except (OSError, KeyError, pa.ArrowInvalid) as error:
        raise StoreError("This file is no release", where=str(path)) from error
    return Release(path, manifest, table)


def path_of(folder: Path, number: int) -> Path:
    """Where a release stands in its folder."""
    return folder / f"release-{number:04}.parquet"


def paths_in(folder: Path) -> list[Path]:
    """The files of all releases of a folder, from the first to the latest."""
    return sorted(folder.glob("release-[0-9]*.parquet"))


def next_number(folder: Path) -> int:
    """The number after that of the latest release."""
    paths = paths_in(folder)
    return 1 + (int(paths[-1].stem.rpartition("-")[2]) if paths else 0)
