"""A release as its reader has it: printed rows, what adds up in them, and what they tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from attacker import Attacker

from analytics.disclosure.protecting import Protected
from analytics.disclosure.release_file import GROUPS
from analytics.disclosure.students import Tally

Row = dict[str, Any]
Name = tuple[str, ...]


def truth_of(protected: Protected) -> dict[Name, Tally]:
    """The true tallies, by the names of printed cells."""
    found = {}
    for cell, tally in protected.cells.tallies.items():
        pairs = sorted(zip(cell.dimensions, cell.groups, strict=True), key=_position)
        found[(cell.level, cell.place, *(f"{d}={g}" for d, g in pairs))] = tally
    return found


def _position(pair: tuple[str, str]) -> int:
    return GROUPS.index(pair[0])


def name(row: Row) -> Name:
    """A printed cell by its place and groups."""
    groups = (f"{group}={row[group]}" for group in GROUPS if row[group] is not None)
    return (row["level"], row["place"], *groups)


def sums_of(rows: list[Row]) -> Iterator[tuple[Name, list[Name]]]:
    """What adds up, read from the printed rows: groups to totals, schools to what they lie in."""
    places = {(row["level"], row["place"]) for row in rows}
    parts: defaultdict[Name, list[Name]] = defaultdict(list)
    for row in rows:
        own = name(row)
        for group in own[2:]:
            parent = tuple(part for part in own if part != group)
            parts[(*parent, "by", group.split("=")[0])].append(own)
        if row["level"] == "school":
            for level in ("region", "district", "area"):
                if row[level] and (level, row[level]) in places:
                    parts[(level, row[level], *own[2:], "by", "school")].append(own)
            parts[("state", "", *own[2:], "by", "school")].append(own)
        if row["level"] == "region":
            parts[("state", "", *own[2:], "by", "region")].append(own)
    for whole, listed in parts.items():
        yield whole[: whole.index("by")], listed


def ranges_of(rows: list[Row], truth: Mapping[Name, Tally]) -> dict[Name, tuple[float, float]]:
    """What a reader who knows the enrolment of every group finds possible of the hidden counts of
    students served, each by itself: all of the group, or what a band leaves."""
    ranges = {}
    for row in rows:
        enrolled = truth[name(row)].enrolled
        low, high = 0.0, float(enrolled)
        if row["rate_to"] is not None:
            low, high = row["rate_from"] * enrolled / 100, row["rate_to"] * enrolled / 100
        if row["served"] is None:
            ranges[name(row)] = (low, high)
    return ranges


def told_of_served(rows: list[Row], truth: Mapping[Name, Tally]) -> list[Name]:
    """The small counts of students served about which a reader who knows the enrolment of every
    group learns more than that they are small."""
    known = {name(row): row["served"] for row in rows if row["served"] is not None}
    ranges = ranges_of(rows, truth)
    attacker = Attacker(known, ranges, sums_of(rows))
    assert attacker.fits({each: truth[each].served for each in ranges})
    few = [each for each in ranges if truth[each].served < 10]
    return [each for each in few if not attacker.is_possible(each, 0, min(9, truth[each].enrolled))]
