"""From protected cells to printed rows, and from printed rows back to what everybody knows."""

from __future__ import annotations

from typing import Any, NamedTuple

from analytics.compiler import with_tables
from analytics.disclosure.bands import counts_in
from analytics.disclosure.cells import REST, Cell, Cells
from analytics.disclosure.lattice import SCHOOL
from analytics.disclosure.protecting import Earlier, Protected
from analytics.disclosure.release_file import GROUPS, Release
from analytics.disclosure.students import PLACES, Students
from analytics.disclosure.versions import Known
from analytics.relations import as_of_tables
from analytics.results import Band
from data_loaders.store import Store


class Names(NamedTuple):
    """What a school is called and which level it has, by its id. Both are public."""

    names: dict[str, str]
    levels: dict[str, str]


def names_of(store: Store, as_of: int | None = None) -> Names:
    """Names and levels of all schools, now or after a revision."""
    before = as_of_tables("school", as_of) if as_of is not None else []
    query = "SELECT school_id, school_name, level FROM school ORDER BY school_id"
    rows = store.query(with_tables(before, query))
    return Names(
        {row["school_id"]: row["school_name"] for row in rows if row["school_name"]},
        {row["school_id"]: row["level"] for row in rows if row["level"]},
    )


def printed_rows(
    school_year: str, protected: Protected, students: Students, names: Names
) -> list[dict[str, Any]]:
    """A row for each cell that is released."""
    is_out = set(protected.dropped)
    return [
        {
            "school_year": school_year,
            **_place(cell, students, names),
            **_groups(cell),
            "served": protected.served.get(cell),
            "enrolled": protected.enrolled.get(cell),
            **_band(protected.bands.get(cell)),
        }
        for cell in protected.cells.tallies
        if cell.level != REST and (cell.dimensions, cell.level) not in is_out
    ]


def _place(cell: Cell, students: Students, names: Names) -> dict[str, str | None]:
    is_school = cell.level == SCHOOL
    schools = students.schools_of(cell.level)[cell.place]
    return {
        "cube": " × ".join(cell.dimensions) or "all",
        "level": cell.level,
        "place": cell.place,
        "place_name": names.names.get(cell.place) if is_school else cell.place,
        **{level: _only({students.place_of(s, level) for s in schools}) for level in PLACES},
        "school_level": names.levels.get(cell.place) if is_school else None,
    }


def _only(codes: set[str]) -> str | None:
    """The only code of a set, None if there are several or none."""
    return next(iter(codes)) or None if len(codes) == 1 else None


def _groups(cell: Cell) -> dict[str, str | None]:
    code = dict(zip(cell.dimensions, cell.groups, strict=True))
    return {name: code.get(name) for name in GROUPS}


def _band(band: Band | None) -> dict[str, int | None]:
    return {"rate_from": band.low if band else None, "rate_to": band.high if band else None}


def cell_of(row: dict[str, Any]) -> Cell:
    """The cell that a printed row is about."""
    dimensions = tuple(name for name in GROUPS if row[name] is not None)
    if row["cube"] != "all":
        dimensions = tuple(row["cube"].split(" × "))
    groups = tuple(row[name] for name in dimensions)
    return Cell(row["level"], row["place"], dimensions, groups)


def known_of(release: Release, school_year: str, cells: Cells) -> Earlier:
    """What a release printed of a school year, beside the true cells it was made from."""
    served: dict[Cell, int] = {}
    enrolled: dict[Cell, int] = {}
    bounds: dict[Cell, tuple[int, int]] = {}
    for row in release.rows(school_year):
        cell = cell_of(row)
        if row["served"] is not None:
            served[cell] = row["served"]
        if row["enrolled"] is not None:
            enrolled[cell] = row["enrolled"]
        if row["rate_to"] is not None:
            bounds[cell] = counts_in(Band(row["rate_from"], row["rate_to"]), row["enrolled"])
    told = release.manifest["years"][school_year]["dropped"]
    dropped = tuple((tuple(each[:-1]), each[-1]) for each in told)
    return Earlier(cells, Known(served, bounds), Known(enrolled, {}), release.rules, dropped)
