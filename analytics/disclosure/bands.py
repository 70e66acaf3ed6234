"""Printed bands of hidden rates: as narrow as the proof allows, wider for smaller groups.

A band says that a hidden count lies between two others, which an attacker uses as well. So it has
to leave room for at least as many counts as a hidden number has, and every alternative of the
proof has to lie within it; otherwise no band is printed.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from analytics.disclosure.counts import Counts
from analytics.disclosure.proofs import Proofs
from analytics.disclosure.rules import Rules
from analytics.results import Band


def counts_in(band: Band, enrolled: int) -> tuple[int, int]:
    """The smallest and the largest count whose rate lies in a band."""
    return -(-band.low * enrolled // 100), band.high * enrolled // 100


def band_of(served: int, enrolled: int, rules: Rules) -> Band | None:
    """The narrowest band around a count that holds ``smallest`` counts; None for all of them.

    Its ends come from a fixed list, so where it stands tells nothing more. Fewer than
    ``smallest`` served have the lowest band, whatever their number, and where fewer than
    ``smallest`` are left out, the highest: nobody sees how few from which band there is.
    """
    is_few_left = rules.protects_those_not_served and enrolled - served < rules.smallest
    for band in _bands(rules.band_percents):
        least, most = counts_in(band, enrolled)
        is_inside = least <= served <= most
        is_open = (served >= rules.smallest or band.low == 0) and (
            not is_few_left or band.high == 100
        )
        if is_inside and is_open and most - least >= rules.largest_hidden:
            return band
    return None


@cache
def _bands(percents: tuple[int, ...]) -> list[Band]:
    """Every band but that from 0 to 100, the narrowest first, low ones before high ones."""
    pairs = [Band(low, high) for low in percents for high in percents if low < high]
    return sorted(pairs, key=lambda band: (band.high - band.low, band.low))[:-1]


def print_bands(
    counts: Counts, proofs: Proofs, enrolled: dict[int, int], rules: Rules
) -> dict[int, Band]:
    """Bands for hidden cells of known enrolment, as far as the proof stays a proof.

    ``enrolled`` gives the printed enrolment by cell. The bounds of the cells that get a band are
    narrowed in ``counts``: it is known from now on.
    """
    found = {}
    for cell in np.flatnonzero(counts.hidden).tolist():
        value = int(counts.value[cell])
        band = band_of(value, enrolled[cell], rules) if cell in enrolled else None
        if band is None:
            continue
        least, most = counts_in(band, enrolled[cell])
        if all(least <= value + proofs.change(cell, c) <= most for c in proofs.needing(cell)):
            found[cell] = band
            counts.lower[cell] = max(least, int(counts.lower[cell]))
            counts.upper[cell] = min(most, int(counts.upper[cell]))
    return found
