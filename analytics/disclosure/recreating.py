"""A release made again from the revision, the rules and the earlier releases that it names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analytics.disclosure import release_file
from analytics.disclosure.current import folder_of, releases_of
from analytics.disclosure.job import made_with
from analytics.disclosure.release_file import Release
from analytics.disclosure.years import Plan, Tell, years_of
from data_loaders.errors import CallError
from data_loaders.store import Store


@dataclass(frozen=True)
class Recreated:
    """What came of making a release again.

    ``years`` are the school years whose rows are not the released ones: none where all is well.
    ``programs`` are those with another version than the release was made with, which may explain
    it: name to (then, now).
    """

    release: Release
    years: tuple[str, ...]
    programs: dict[str, tuple[str, str]]


def recreate(
    store: Store, number: int, *, folder: Path | None = None, tell: Tell | None = None
) -> Recreated:
    """Make a release again and hold it against its file, row by row. Nothing is written.

    Raises ``CallError`` where the store has no such release.
    """
    known = {each.number: each for each in releases_of(store, folder or folder_of(store))}
    if number not in known:
        listed = ", ".join(map(str, known)) or "none"
        raise CallError(f"There is no release {number} of this store", do=f"Known: {listed}.")
    release = known[number]
    earlier = [each for each in known.values() if each.number < number]
    revision = release.edition.revision
    as_of = None if revision == store.revision() else revision
    _, made = years_of(store, Plan(release.lattice, release.rules, earlier, as_of), tell)
    told = release.manifest["years"]
    others = tuple(
        year
        for year in sorted({*told, *made})
        if year not in told
        or year not in made
        or told[year]["sha256"] != made[year]["sha256"]
        or told[year]["sha256"] != release_file.hash_of(release.rows(year))
    )
    return Recreated(release, others, _changed(release))


def _changed(release: Release) -> dict[str, tuple[str, str]]:
    """The programs whose version is another one by now."""
    then, now = release.manifest["made_with"], made_with()
    return {name: (then.get(name, ""), now[name]) for name in now if then.get(name) != now[name]}
