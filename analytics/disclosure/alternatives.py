"""Looking for another table that prints the same, with HiGHS.

A claim ("this hidden cell may be 0") is proved by an alternative: whole-number changes of cells
that are not shown, such that every equation still holds and every cell stays within what is known
of it. The solver only proposes; the changes are checked in whole numbers where they are used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from analytics.disclosure.counts import LOW, Alternative, Claim, Counts, Integers, Numbers
from analytics.disclosure.neighbourhoods import connected, equations_among, pieces

TOLERANCE = 1e-6
SMALL = 1e-3
"""What a unit of change of a hidden cell costs: next to nothing, so that few cells change."""
NODES = 2000
"""How far a search in whole numbers may branch. Not a time: results must not depend on it."""


def find(
    counts: Counts, cells: Integers, claim: Claim, price: Numbers | None = None
) -> Alternative | None:
    """The cheapest alternative among some cells that meets a claim; None if there is none.

    Without ``price`` only hidden cells may change. With it (a price by cell) shown cells may as
    well, each unit of change at its price: they would have to be hidden.
    """
    step = counts.step(claim)
    if step == 0:
        return Alternative((), ())
    may_change = counts.hidden if price is None else counts.hidden | ~counts.fixed
    cells = connected(counts, cells[may_change[cells]], claim.cell)
    cost = np.full(len(cells), SMALL)
    if price is not None:
        cost = np.where(counts.hidden[cells], SMALL, price[cells])
    most = _room(counts, cells)
    least = np.zeros_like(most)
    place, way = int(np.searchsorted(cells, claim.cell)), 0 if step > 0 else 1
    least[way, place] = abs(step)
    most[1 - way, place] = 0
    if np.any(least > most):
        return None
    changes = _whole(counts, cells, np.tile(cost, 2), least.ravel(), most.ravel())
    return None if changes is None else _alternative(cells, changes)


def find_many(counts: Counts, cells: Integers, claims: Sequence[Claim]) -> dict[Claim, Alternative]:
    """Alternatives for as many claims as one solution happens to meet.

    The changes fall apart into pieces that share no equation; each piece is an alternative of its
    own, and proves the claims about its cells.
    """
    cells = cells[counts.hidden[cells]]
    size = len(cells)
    room = _room(counts, cells)
    paid = np.zeros((2, size))
    cost = np.full((4, size), SMALL * 10)
    cost[2:] = -1.0
    for claim in claims:
        way = 1 if claim.side == LOW else 0
        place = int(np.searchsorted(cells, claim.cell))
        paid[way, place] = min(abs(counts.step(claim)), room[way, place])
        cost[1 - way, place] = 1 + SMALL
    most = np.concatenate(((room - paid).ravel(), paid.ravel()))
    found = _solved(equations_among(counts, cells, 2), cost.ravel(), np.zeros(4 * size), most)
    if found is None:
        return {}
    split = found.reshape(2, 2, size).sum(axis=0)
    changes = split[0] - split[1]
    moved = np.flatnonzero(np.abs(changes) > TOLERANCE)
    return _met(counts, cells[moved], changes[moved], claims)


def _room(counts: Counts, cells: Integers) -> Numbers:
    """How far each cell can rise, and how far it can fall."""
    value = counts.value[cells]
    return np.stack((counts.upper[cells] - value, value - counts.lower[cells])).astype(float)


def _whole(
    counts: Counts, cells: Integers, cost: Numbers, least: Numbers, most: Numbers
) -> Numbers | None:
    """Cheapest whole changes: by linear programming, in whole numbers where that is not enough."""
    size = len(cells)
    matrix = equations_among(counts, cells, 1)
    found = _solved(matrix, cost, least, most)
    if found is not None and np.abs(found - np.rint(found)).max() > TOLERANCE:
        found = _solved(matrix, cost, least, most, is_whole=True)
    return None if found is None else np.rint(found[:size] - found[size:])


def _solved(
    matrix: Any, cost: Numbers, least: Numbers, most: Numbers, is_whole: bool = False
) -> Numbers | None:
    """One call of the solver: the cheapest x with matrix x = 0 and least <= x <= most."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    result = milp(
        cost,
        integrality=np.ones(len(cost)) if is_whole else None,
        bounds=Bounds(least, most),
        constraints=[LinearConstraint(matrix, 0, 0)] if matrix.shape[0] else [],
        options={"node_limit": NODES, "mip_rel_gap": 0.2} if is_whole else {},
    )
    return None if result.x is None else np.asarray(result.x)


def _met(
    counts: Counts, cells: Integers, changes: Numbers, claims: Sequence[Claim]
) -> dict[Claim, Alternative]:
    """The claims that the pieces of a solution meet; pieces that are not whole prove nothing."""
    labels = pieces(counts, cells)
    place = {cell: number for number, cell in enumerate(cells.tolist())}
    made: dict[int, Alternative | None] = {}
    found = {}
    for claim in claims:
        if claim.cell not in place:
            continue
        label = int(labels[place[claim.cell]])
        if label not in made:
            made[label] = _if_whole(cells[labels == label], changes[labels == label])
        piece, step = made[label], counts.step(claim)
        change = round(float(changes[place[claim.cell]]))
        if piece and (change <= step if claim.side == LOW else change >= step):
            found[claim] = piece
    return found


def _if_whole(cells: Integers, changes: Numbers) -> Alternative | None:
    if np.abs(changes - np.rint(changes)).max() > TOLERANCE:
        return None
    return _alternative(cells, changes)


def _alternative(cells: Integers, changes: Numbers) -> Alternative:
    moved = np.flatnonzero(np.rint(changes))
    whole = np.rint(changes[moved]).astype(int)
    return Alternative(tuple(cells[moved].tolist()), tuple(whole.tolist()))
