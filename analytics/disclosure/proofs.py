"""The proof of a release: for every claim an alternative, kept in step with what is hidden."""

from __future__ import annotations

from collections import defaultdict

from analytics.disclosure.alternatives import find, find_many
from analytics.disclosure.counts import HIGH, LOW, Alternative, Claim, Counts, Integers, Proof
from analytics.disclosure.neighbourhoods import Neighbourhoods

LARGE = 6000
"""Cells beyond which a neighbourhood is not searched for every single claim."""


class Proofs:
    """Claims with their alternatives, and which of them a cell takes part in."""

    def __init__(self, counts: Counts, known: Proof | None = None) -> None:
        self.counts = counts
        self.near = Neighbourhoods(counts)
        self.proof: Proof = {}
        self._touching: defaultdict[int, set[Claim]] = defaultdict(set)
        for claim, alternative in (known or {}).items():
            self.add(claim, alternative)

    def add(self, claim: Claim, alternative: Alternative) -> None:
        """Keep an alternative for a claim, in place of the one before."""
        for cell in self.proof[claim].cells if claim in self.proof else ():
            self._touching[cell].discard(claim)
        self.proof[claim] = alternative
        for cell in alternative.cells:
            self._touching[cell].add(claim)

    def needing(self, cell: int) -> list[Claim]:
        """The claims whose alternative changes a cell, so that it must not be shown."""
        return sorted(self._touching[cell])

    def change(self, cell: int, claim: Claim) -> int:
        """By how much the alternative of a claim changes a cell."""
        alternative = self.proof[claim]
        return alternative.changes[alternative.cells.index(cell)]

    def unproved(self) -> list[Claim]:
        """Claims without an alternative; those that hold of the true table are proved by it."""
        found = []
        for claim in self.counts.claims():
            if claim not in self.proof:
                if self.counts.step(claim) == 0:
                    self.add(claim, Alternative((), ()))
                else:
                    found.append(claim)
        return found

    def prove_together(self) -> list[Claim]:
        """Look for alternatives of many claims at once, from near to far; returns what is left."""
        left = self.unproved()
        for ring in range(len(self.counts.blocks) + 1):
            for cells in self.near.blocks(ring):
                inside = set(cells.tolist()) if len(cells) < len(self.near.everything) else None
                for side in (LOW, HIGH):
                    near = [c for c in left if c.side == side and (not inside or c.cell in inside)]
                    self._prove_in(cells, near)
            left = self.unproved()
        return left

    def _prove_in(self, cells: Integers, claims: list[Claim]) -> None:
        """Solve a block for all claims, then for those left, in halves where none was met."""
        waiting = [claims]
        while waiting:
            part = waiting.pop()
            found = find_many(self.counts, cells, part) if part else {}
            for claim, alternative in found.items():
                self.add(claim, alternative)
            left = [claim for claim in part if claim not in found]
            middle = len(left) // 2
            if found:
                waiting.append(left)
            elif len(left) > 1 and len(cells) <= LARGE:
                waiting += [left[middle:], left[:middle]]

    def prove(self, claim: Claim) -> Alternative | None:
        """An alternative that changes hidden cells only. In tables of up to ``LARGE`` cells None
        means that there is none; in larger ones it was looked for in the blocks only.
        """
        for cells in self.near.around(claim.cell):
            if len(cells) <= LARGE:
                found = find(self.counts, cells, claim)
                if found is not None:
                    return found
        return None
