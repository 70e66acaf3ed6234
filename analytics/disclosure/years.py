"""The school years of a release: protected anew, corrected, or kept as they were released."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from analytics.disclosure import release_file
from analytics.disclosure.cells import Cells, cells_of
from analytics.disclosure.lattice import Lattice
from analytics.disclosure.printed import Names, known_of, names_of, printed_rows
from analytics.disclosure.protecting import NotSafeError, protect_year
from analytics.disclosure.release_file import Release
from analytics.disclosure.rules import Rules
from analytics.disclosure.students import Students, school_years, students_of
from data_loaders.store import Store

NEW, KEPT, CORRECTED = "new", "kept as released", "corrected"

Row = dict[str, Any]
Tell = Callable[[float, str], None]


@dataclass(frozen=True)
class Plan:
    """What a release is made of: which cubes, by which rules, after which earlier releases, and
    from the students of which revision (None: the present one).
    """

    lattice: Lattice
    rules: Rules
    earlier: Sequence[Release] = ()
    as_of: int | None = None


def years_of(
    store: Store, plan: Plan, tell: Tell | None = None
) -> tuple[list[Row], dict[str, dict[str, Any]]]:
    """The printed rows of every school year, and what the manifest says of each year.

    Raises ``NotSafeError`` when a new school year cannot be protected.
    """
    names = names_of(store, plan.as_of)
    rows: list[Row] = []
    years: dict[str, dict[str, Any]] = {}
    wanted = school_years(store, plan.as_of)
    for place, school_year in enumerate(wanted):
        if tell:
            tell(place / len(wanted), f"Protecting and proving {school_year}")
        part, entry = _year(store, plan, school_year, names)
        rows += part
        years[school_year] = {**entry, "rows": len(part), "sha256": release_file.hash_of(part)}
    return rows, years


def _year(
    store: Store, plan: Plan, school_year: str, names: Names
) -> tuple[list[Row], dict[str, Any]]:
    """The rows of a school year and what the manifest says about it."""
    students = students_of(store, school_year, plan.lattice, plan.as_of)
    before = _versions(store, school_year, plan)
    if before and _is_unchanged(students, before[-1], plan):
        return _kept(before[-1][0], school_year, "the data did not change")
    known = [known_of(release, school_year, cells) for release, cells in before]
    try:
        protected = protect_year(students, plan.lattice, plan.rules, known)
    except NotSafeError:
        if not before:
            raise
        return _kept(before[-1][0], school_year, "the change would tell of single students")
    rows = printed_rows(school_year, protected, students, names)
    dropped = [[*dimensions, level] for dimensions, level in protected.dropped]
    return rows, {"state": CORRECTED if before else NEW, "dropped": dropped}


def _versions(store: Store, school_year: str, plan: Plan) -> list[tuple[Release, Cells]]:
    """The releases that printed a school year anew, with the cells they were made from: those of
    their own cubes, which need not be the present ones.
    """
    found = []
    for release in plan.earlier:
        entry = release.manifest["years"].get(school_year)
        if entry and entry["state"] != KEPT:
            revision = min(release.edition.revision, store.revision())
            students = students_of(store, school_year, release.lattice, as_of=revision)
            found.append((release, cells_of(students, release.lattice)))
    return found


def _is_unchanged(students: Students, before: tuple[Release, Cells], plan: Plan) -> bool:
    """Whether the same rules would print the same students in the same tables."""
    release, cells = before
    is_same = (release.lattice, release.rules) == (plan.lattice, plan.rules)
    return is_same and cells.tallies == cells_of(students, plan.lattice).tallies


def _kept(release: Release, school_year: str, why: str) -> tuple[list[Row], dict[str, Any]]:
    entry = dict(release.manifest["years"][school_year])
    return release.rows(school_year), {**entry, "state": KEPT, "why": why, "of": release.number}
