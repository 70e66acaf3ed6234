"""Finds the character that separates the cells of a delimited text."""

from __future__ import annotations

import csv
from collections import Counter

_CANDIDATES = (",", "\t", ";", "|")
_SAMPLE_CHARACTERS = 128 * 1024
_SAMPLE_RECORDS = 200


def find_separator(text: str) -> str:
    """Return the separator that splits the first records most evenly; a comma if none does."""
    sample = text[:_SAMPLE_CHARACTERS]
    if len(text) > _SAMPLE_CHARACTERS:
        sample = sample[: sample.rfind("\n") + 1] or sample
    best = max(_CANDIDATES, key=lambda candidate: _evenness(sample, candidate))
    return best if _evenness(sample, best) > (0.0, 0.0, 0) else ","


def _evenness(sample: str, separator: str) -> tuple[float, float, int]:
    """Rate a separator: share of filled records of the usual width, of the first few, width."""
    if separator not in sample:
        return (0.0, 0.0, 0)
    widths = _widths(sample, separator)
    split = Counter(width for width in widths if width > 1)
    if not split:
        return (0.0, 0.0, 0)
    usual = max(split, key=lambda width: (split[width] * (width > 1), width))
    share = split[usual] / len(widths)
    early = widths[:2].count(usual) / min(2, len(widths))
    return (round(share + early, 1), share, usual)


def _widths(sample: str, separator: str) -> list[int]:
    records = csv.reader(sample.split("\n"), delimiter=separator)
    widths: list[int] = []
    try:
        for record in records:
            if any(record):
                widths.append(len(record))
            if len(widths) == _SAMPLE_RECORDS:
                break
    except csv.Error:
        return widths or [1]
    return widths or [1]
