"""From counts to a pattern of holes: hide, prove, repair, and show again what need not be hidden.

The order is that of Zayatz (1992) and of G-Confid: first the rule of lines, then one linear
programme of least cost for each cell that can still be bounded too closely, first among the
cells around it and then among all; last the clean-up.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from analytics.disclosure.alternatives import find
from analytics.disclosure.counts import LOW, Alternative, Claim, Counts
from analytics.disclosure.lines import close_lines, is_open, open_lines, twins
from analytics.disclosure.proofs import Proofs


@dataclass
class Hiding:
    """What was done: cells hidden by each step, and what could not be protected."""

    proofs: Proofs
    by_lines: int = 0
    by_repair: int = 0
    shown_again: int = 0
    impossible: list[Claim] = field(default_factory=list)

    @property
    def counts(self) -> Counts:
        """The counts, with the pattern of holes."""
        return self.proofs.counts


def hide(counts: Counts, smallest: int = 10, repairs: bool = True) -> Hiding:
    """Hide what must be hidden and prove every claim; what is left over is ``impossible``.

    With ``repairs`` switched off only the rule of lines is applied: good for showing that the
    rule is not enough, and for nothing else.
    """
    done = Hiding(Proofs(counts))
    done.by_lines = close_lines(counts, smallest)
    if not repairs:
        return done
    left = done.proofs.prove_together()
    while left or any(_can_close(counts, n) for n in open_lines(counts, smallest)):
        before = int(counts.hidden.sum())
        repair(done, left)
        done.by_lines += close_lines(counts, smallest)
        left = [c for c in done.proofs.unproved() if c not in done.impossible]
        if not left or int(counts.hidden.sum()) == before:
            break
    if not done.impossible:
        show_again(done, smallest)
    return done


def _can_close(counts: Counts, number: int) -> bool:
    total, parts = counts.equations[number]
    return any(not counts.hidden[c] and not counts.fixed[c] for c in (total, *parts))


def repair(done: Hiding, claims: list[Claim]) -> None:
    """Prove each claim at the least cost in further holes, near cells first."""
    counts, proofs = done.counts, done.proofs
    for claim in sorted(claims, key=lambda each: (int(counts.value[each.cell]), each)):
        found = _cheapest(proofs, claim)
        if found is None:
            done.impossible.append(claim)
            continue
        for cell in found.cells:
            done.by_repair += not counts.hidden[cell]
            counts.hidden[cell] = True
        proofs.add(claim, found)


def _cheapest(proofs: Proofs, claim: Claim) -> Alternative | None:
    counts = proofs.counts
    for cells in proofs.near.around(claim.cell):
        found = find(counts, cells, claim, price=counts.cost)
        if found is not None:
            return found
    return None


def show_again(done: Hiding, smallest: int) -> None:
    """Show every complement without which the release is proved as well, the dearest first, and
    with it those that are the same number.

    One pass is enough: the fewer cells are hidden, the fewer alternatives there are, so a cell
    that could not be shown once cannot be shown later.
    """
    counts = done.counts
    may_be_shown = ~counts.sensitive & ~counts.fixed
    for cell in counts.complements.tolist():
        if counts.hidden[cell]:
            cells = [each for each in twins(counts, cell) if may_be_shown[each]]
            if _can_be_shown(done, cells, smallest):
                done.shown_again += len(cells)


def _can_be_shown(done: Hiding, cells: list[int], smallest: int) -> bool:
    """Show cells if the lines stay closed and all claims can be proved without them."""
    counts, proofs = done.counts, done.proofs
    lines = {number for cell in cells for number in counts.lines_of[cell]}
    was_open = {number for number in lines if is_open(counts, number, smallest)}
    was_hidden = counts.hidden[cells]
    counts.hidden[cells] = False
    if any(is_open(counts, n, smallest) and n not in was_open for n in lines):
        counts.hidden[cells] = was_hidden
        return False
    instead: dict[Claim, Alternative] = {}
    for claim in sorted({claim for cell in cells for claim in proofs.needing(cell)}):
        found = proofs.prove(claim)
        if found is None:
            counts.hidden[cells] = was_hidden
            return False
        instead[claim] = found
    for claim, found in instead.items():
        proofs.add(claim, found)
    return True


def exposed(counts: Counts, proofs: Proofs) -> list[str]:
    """What is wrong with a proof, checked in whole numbers and trusting no solver.

    Empty when the true table fits everything printed and every claim has an alternative that
    changes hidden cells only, keeps every equation and every bound, and goes far enough.
    """
    wrong = []
    if np.any(counts.matrix @ counts.value):
        wrong.append("the true table does not add up")
    for claim in counts.claims():
        found = proofs.proof.get(claim)
        if found is None:
            wrong.append(f"{counts.keys[claim.cell]}: no other table for {claim.side}")
        elif fault := _fault(counts, claim, found):
            wrong.append(f"{counts.keys[claim.cell]}: {fault}")
    return wrong


def _fault(counts: Counts, claim: Claim, found: Alternative) -> str:
    """Why an alternative does not prove a claim; empty when it does."""
    change = dict(zip(found.cells, found.changes, strict=True))
    sums: dict[int, int] = {}
    for cell, by in change.items():
        if not counts.hidden[cell]:
            return "its alternative changes a shown cell"
        if not counts.lower[cell] <= counts.value[cell] + by <= counts.upper[cell]:
            return "its alternative is outside what is known"
        for number in counts.lines_of[cell]:
            sign = -1 if counts.equations[number][0] == cell else 1
            sums[number] = sums.get(number, 0) + sign * by
    if any(sums.values()):
        return "its alternative does not add up"
    step, own = counts.step(claim), change.get(claim.cell, 0)
    is_met = own <= step if claim.side == LOW else own >= step
    return "" if is_met else f"its alternative is not {claim.side} enough"
