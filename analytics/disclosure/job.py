"""The publish job: every school year protected, audited and written to a file for viewers."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from analytics.disclosure import release_file
from analytics.disclosure.current import folder_of, holds_sample_students, releases_of
from analytics.disclosure.lattice import LATTICE, Lattice
from analytics.disclosure.release_file import Release
from analytics.disclosure.rules import NOT_COVERED, Rules
from analytics.disclosure.years import Plan, Tell, years_of
from data_loaders.errors import CallError, StoreError
from data_loaders.store import Store

DRAFT = "draft"
LIBRARIES = ("scipy", "numpy", "pyarrow", "duckdb")


def publish_students(
    store: Store,
    term: str = "",
    *,
    folder: Path | None = None,
    lattice: Lattice = LATTICE,
    rules: Rules | None = None,
    day: date | None = None,
    is_draft: bool = False,
    tell: Tell | None = None,
) -> Release:
    """Write the next release of students by group and place; returns it. ``day`` is printed as
    the day of the release: today unless given. A draft is the same file, which viewers do not
    read before :func:`publish_draft`. ``tell`` hears how far the job is.

    A school year that an earlier release holds is corrected when the change can be told safely,
    and otherwise stays as it was released: the manifest says which. Raises ``NotSafeError``
    (nothing is written) when a new school year cannot be protected, and ``StoreError`` when an
    earlier release is missing or was changed: what it printed would be forgotten.
    """
    folder, rules = folder or folder_of(store), rules or Rules()
    earlier = releases_of(store, folder)
    _check_whole(earlier)
    rows, years = years_of(store, Plan(lattice, rules, earlier), tell)
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


def _check_whole(earlier: Sequence[Release]) -> None:
    """Raises ``StoreError`` where the release before one of these is missing or was changed."""
    for place, release in enumerate(earlier):
        before = earlier[place - 1] if place else None
        if release.manifest["previous"] != _named(before):
            raise StoreError(
                f"The release before release {release.number} is missing or was changed",
                where=str(release.path.parent),
                do="Put the file back as it was: new releases are protected against it.",
            )


def _previous(earlier: Sequence[Release]) -> dict[str, Any] | None:
    """The release before."""
    return _named(earlier[-1] if earlier else None)


def _named(release: Release | None) -> dict[str, Any] | None:
    """A release by number and hash."""
    return None if release is None else {"release": release.number, "sha256": release.sha256}


def _how(lattice: Lattice, rules: Rules) -> dict[str, Any]:
    """By which rules, for which tables and with which programs a release was made."""
    return {
        "settings": rules.document,
        "rules": list(rules.in_words()),
        "guarantee": rules.guarantee,
        "not_covered": NOT_COVERED,
        "legend": rules.legend,
        "lattice": lattice.document,
        "made_with": made_with(),
    }


def made_with() -> dict[str, str]:
    """The programs that make a release, with their versions: the solver is the one in scipy."""
    return {
        "python": platform.python_version(),
        **{name: version(name) for name in LIBRARIES},
        "HiGHS": _version_of_solver(),
    }


def _version_of_solver() -> str:
    """The version of HiGHS that scipy brings; scipy tells it in no public place."""
    try:
        from scipy.optimize._highspy import _core
    except ImportError:  # moved by another scipy, whose version is told as well
        return "as in scipy"
    return ".".join(str(getattr(_core, f"HIGHS_VERSION_{part}", "?")) for part in _PARTS)


_PARTS = ("MAJOR", "MINOR", "PATCH")
