"""The publish job: every school year protected, audited and written to a file for viewers."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from analytics.disclosure import release_file
from analytics.disclosure.cells import Cells, cells_of
from analytics.disclosure.current import folder_of, holds_sample_students, releases_of
from analytics.disclosure.lattice import LATTICE, Lattice
from analytics.disclosure.printed import Names, known_of, names_of, printed_rows
from analytics.disclosure.protecting import NotSafeError, protect_year
from analytics.disclosure.release_file import Release
from analytics.disclosure.rules import NOT_COVERED, Rules
from analytics.disclosure.students import Students, school_years, students_of
from data_loaders.errors import CallError
from data_loaders.store import Store

DRAFT = "draft"
NEW, KEPT, CORRECTED = "new", "kept as released", "corrected"
SOLVERS = ("scipy", "numpy", "pyarrow", "duckdb")


def publish_students(
    store: Store,
    term: str = "",
    *,
    folder: Path | None = None,
    lattice: Lattice = LATTICE,
    rules: Rules | None = None,
    day: date | None = None,
    is_draft: bool = False,
    tell: Callable[[float, str], None] | None = None,
) -> Release:
    """Write the next release of students by group and place; returns it. ``day`` is printed as
    the day of the release: today unless given. A draft is the same file, which viewers do not
    read before :func:`publish_draft`. ``tell`` hears how far the job is.

    A school year that an earlier release holds is corrected when the change can be told safely,
    and otherwise stays as it was released: the manifest says which. Raises ``NotSafeError``
    (nothing is written) when a new school year cannot be protected.
    """
    folder, rules = folder or folder_of(store), rules or Rules()
    earlier = releases_of(store, folder)
    names = names_of(store)
    rows: list[dict[str, Any]] = []
    years: dict[str, Any] = {}
    wanted = school_years(store)
    for place, school_year in enumerate(wanted):
        if tell:
            tell(place / len(wanted), f"Protecting and proving {school_year}")
        students = students_of(store, school_year, lattice)
        before = _versions(store, school_year, lattice, earlier)
        part, entry = _year(students, school_year, (lattice, rules), before, names)
        rows += part
        years[school_year] = {**entry, "rows": len(part), "sha256": release_file.hash_of(part)}
    manifest = {
        "release": release_file.next_number(folder),
        "term": term,
        "released_on": (day or date.today()).isoformat(),
        "is_of_sample": holds_sample_students(store),
        "revision": store.revision(),
        "years": years,
        "previous": _previous(earlier),
        **_how(lattice, rules),
    }
    path = release_file.path_of(folder / DRAFT if is_draft else folder, manifest["release"])
    if is_draft:
        discard_draft(folder)
    return release_file.write(path, rows, manifest)


def draft_of(store: Store) -> Release | None:
    """The draft of the next release, None without one or when the store has changed since."""
    folder = folder_of(store)
    paths = release_file.paths_in(folder / DRAFT)
    draft = release_file.read(paths[-1]) if paths else None
    if draft is None or draft.number != release_file.next_number(folder):
        return None
    return draft if int(draft.manifest["revision"]) == store.revision() else None


def publish_draft(store: Store) -> Release:
    """Make the draft the current release. Raises ``CallError`` where there is none that fits."""
    draft = draft_of(store)
    if draft is None:
        raise CallError("There is no draft of the present data", do="Protect them first.")
    path = draft.path.replace(release_file.path_of(folder_of(store), draft.number))
    return release_file.read(path)


def discard_draft(folder: Path) -> None:
    """Take drafts away: viewers never read them."""
    for path in release_file.paths_in(folder / DRAFT):
        path.unlink()


def _versions(
    store: Store, school_year: str, lattice: Lattice, earlier: Sequence[Release]
) -> list[tuple[Release, Cells]]:
    """The releases that printed a school year anew, with the cells they were made from."""
    found = []
    for release in earlier:
        entry = release.manifest["years"].get(school_year)
        if entry and entry["state"] != KEPT:
            revision = min(int(release.manifest["revision"]), store.revision())
            students = students_of(store, school_year, lattice, as_of=revision)
            found.append((release, cells_of(students, lattice)))
    return found


def _year(
    students: Students,
    school_year: str,
    how: tuple[Lattice, Rules],
    before: list[tuple[Release, Cells]],
    names: Names,
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The rows of a school year and what the manifest says about it."""
    lattice, rules = how
    if before and before[-1][1].tallies == cells_of(students, lattice).tallies:
        return _kept(before[-1][0], school_year, "the data did not change")
    known = [known_of(release, school_year, cells) for release, cells in before]
    try:
        protected = protect_year(students, lattice, rules, known)
    except NotSafeError:
        if not before:
            raise
        return _kept(before[-1][0], school_year, "the change would tell of single students")
    rows = printed_rows(school_year, protected, students, names)
    dropped = [[*dimensions, level] for dimensions, level in protected.dropped]
    return rows, {"state": CORRECTED if before else NEW, "dropped": dropped}


def _kept(
    release: Release, school_year: str, why: str
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    entry = dict(release.manifest["years"][school_year])
    return release.rows(school_year), {**entry, "state": KEPT, "why": why, "of": release.number}


def _previous(earlier: Sequence[Release]) -> dict[str, Any] | None:
    """The release before, by number and hash."""
    if not earlier:
        return None
    return {"release": earlier[-1].number, "sha256": earlier[-1].sha256}


def _how(lattice: Lattice, rules: Rules) -> dict[str, Any]:
    """By which rules, for which tables and with which libraries a release was made."""
    return {
        "smallest": rules.smallest,
        "rules": list(rules.in_words()),
        "guarantee": rules.guarantee,
        "not_covered": NOT_COVERED,
        "legend": rules.legend,
        "cubes": [
            {"dimensions": list(cube.dimensions), "levels": list(cube.levels)}
            for cube in lattice.cubes
        ],
        "made_with": {
            "python": platform.python_version(),
            **{name: version(name) for name in SOLVERS},
        },
    }
