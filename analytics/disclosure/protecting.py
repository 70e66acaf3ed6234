"""One school year protected: students served, then students enrolled, then bands of rates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from analytics.disclosure.bands import print_bands
from analytics.disclosure.cells import REST, Cell, Cells, cells_of
from analytics.disclosure.hiding import Hiding, exposed, hide
from analytics.disclosure.lattice import Dimensions, Lattice
from analytics.disclosure.rules import Rules
from analytics.disclosure.students import Students
from analytics.disclosure.tables import (
    Bounds,
    enrolled_bounds,
    released_only,
    served_bounds,
    shown_values,
    table_of,
)
from analytics.disclosure.versions import Known, Version, joined
from analytics.results import Band
from data_loaders.errors import TandemError


class NotSafeError(TandemError):
    """A release that would tell a hidden number: it is not written."""


@dataclass
class Protected:
    """What is printed of a school year: shown counts and bands by cell.

    ``dropped`` are the cubes that cannot be released at a level; ``figures`` count what was done.
    """

    cells: Cells
    served: Mapping[Cell, int]
    enrolled: Mapping[Cell, int]
    bands: Mapping[Cell, Band] = field(default_factory=dict)
    dropped: tuple[tuple[Dimensions, str], ...] = ()
    figures: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Earlier:
    """An earlier release of the year: its true cells, what it printed of them, by which rules, and
    the cubes that it could not release at a level.
    """

    cells: Cells
    served: Known
    enrolled: Known
    rules: Rules
    dropped: tuple[tuple[Dimensions, str], ...] = ()

    @property
    def as_served(self) -> Version:
        """Its counts of students served."""
        bounds = served_bounds(self.cells, self.rules)
        return Version(self.cells, released_only(self.cells, bounds, self.dropped), self.served)

    @property
    def as_enrolled(self) -> Version:
        """Its counts of students enrolled."""
        bounds = enrolled_bounds(self.cells, self.rules, dict(self.served.shown))
        return Version(self.cells, released_only(self.cells, bounds, self.dropped), self.enrolled)


def protect_year(
    students: Students, lattice: Lattice, rules: Rules, earlier: Sequence[Earlier] = ()
) -> Protected:
    """Protect and audit a school year.

    A cube that cannot be protected at a level is dropped there, and the rest is protected anew.
    Raises :class:`NotSafeError` where that does not help: because of what earlier releases
    printed, or because the audit finds a number that can be worked out.
    """
    cells = cells_of(students, lattice)
    dropped: set[tuple[Dimensions, str]] = set()
    before = [each.as_served for each in earlier]
    done = _hidden(students, cells, served_bounds(cells, rules), dropped, before, rules)
    served = _of_cells(shown_values(done.counts))
    second = [each.as_enrolled for each in earlier]
    sizes = enrolled_bounds(cells, rules, served)
    also = _hidden(students, cells, sizes, dropped, second, rules, protects_differences=False)
    enrolled = _of_cells(shown_values(also.counts))
    place = {key: at for at, key in enumerate(done.counts.keys)}
    sizes_of = {place[cell]: size for cell, size in enrolled.items() if cell not in served}
    bands = print_bands(done.counts, done.proofs, sizes_of, rules)
    _audit(done)
    _audit(also)
    return Protected(
        cells,
        served,
        enrolled,
        {done.counts.keys[cell]: band for cell, band in bands.items()},
        tuple(sorted(dropped)),
        _figures(done),
    )


def _of_cells(shown: Mapping[Cell, int]) -> dict[Cell, int]:
    return {cell: value for cell, value in shown.items() if isinstance(cell, Cell)}


def _hidden(
    students: Students,
    cells: Cells,
    bounds: Bounds,
    dropped: set[tuple[Dimensions, str]],
    versions: Sequence[Version],
    rules: Rules,
    protects_differences: bool = True,
) -> Hiding:
    """Hide; where that is impossible drop cubes (added to ``dropped``) and begin again."""
    while True:
        counts = table_of(students, cells, bounds, dropped)
        if versions:
            counts = joined(counts, versions, rules, protects_differences)
        done = hide(counts, rules.smallest)
        if not done.impossible:
            return done
        exposed_cells = [counts.keys[claim.cell] for claim in done.impossible]
        more = set() if versions else _droppable(exposed_cells, cells, dropped)
        if not more:
            raise NotSafeError("The counts cannot be protected", where=str(exposed_cells[0]))
        dropped |= more


def _droppable(
    found: list[Cell], cells: Cells, dropped: set[tuple[Dimensions, str]]
) -> set[tuple[Dimensions, str]]:
    """What to drop next: the cubes of cells that stay exposed, at their own level; where that
    has been dropped already, at every level. Cubes that add up to a cube without any level left
    go with it.
    """
    everywhere = {(c.dimensions, c.level) for c in cells.tallies if c.level != REST}
    more = {(cell.dimensions, cell.level) for cell in found} & everywhere
    if more <= dropped:
        names = {cell.dimensions for cell in found}
        more = {each for each in everywhere if each[0] in names}
    gone = {each[0] for each in more} - {each[0] for each in everywhere - more - dropped}
    finer = {each for each in everywhere for name in gone if set(name) < set(each[0])}
    return (more | finer) - dropped


def _audit(done: Hiding) -> None:
    """Check the proof in whole numbers, bands included. Raises :class:`NotSafeError`."""
    if wrong := exposed(done.counts, done.proofs):
        raise NotSafeError(
            "The audit stopped the release: a hidden number could be worked out",
            where=wrong[0],
            do="Nothing was written; report this.",
        )


def _figures(done: Hiding) -> dict[str, int]:
    """How many cells of this release there are and what was hidden why."""
    counts = done.counts
    is_own = np.array([isinstance(key, Cell) for key in counts.keys])
    return {
        "cells": int(is_own.sum()),
        "hidden": int((is_own & counts.hidden).sum()),
        "sensitive": int((is_own & counts.sensitive).sum()),
        "hidden to protect others": len(counts.complements),
        "claims proved": len(done.proofs.proof),
    }
