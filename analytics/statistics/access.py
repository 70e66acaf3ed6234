"""Why a group is served less: partners are in other schools, or it is not picked inside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SMALL = 0.005
"""A part under half a percentage point is called nothing."""


@dataclass(frozen=True)
class School:
    """One school: enrolled and served, of the group and of all students."""

    group_enrolled: float
    group_served: float
    enrolled: float
    served: float


@dataclass(frozen=True)
class Split:
    """A gap to the rate of all, in shares from -1 to 1: ``gap`` = ``access`` + ``selection``."""

    gap: float
    access: float
    selection: float


def split(schools: Iterable[School]) -> Split | None:
    """A group's served rate minus that of all, in two parts that add up exactly.

    Access: sum of (n_gi/n_g - n_i/n) r_i, from the schools in which the group is enrolled.
    Selection: sum of (n_gi/n_g)(r_gi - r_i), from who is picked inside a school; a school without
    the group adds 0. None where nobody of the group is enrolled. The algebra is that of Kitagawa
    (1955), Journal of the American Statistical Association 50. Checked: 20, 60, 20 enrolled and
    8, 0, 10 served against others' 80, 40, 180 and 40, 0, 72 gives -0.145 = -0.147 + 0.002.
    """
    units = [school for school in schools if school.enrolled]
    of_group = sum(school.group_enrolled for school in units)
    whole = sum(school.enrolled for school in units)
    if not of_group:
        return None
    access = sum(
        (school.group_enrolled / of_group - school.enrolled / whole)
        * (school.served / school.enrolled)
        for school in units
    )
    gap = sum(school.group_served for school in units) / of_group
    gap -= sum(school.served for school in units) / whole
    selection = sum(
        school.group_enrolled
        / of_group
        * (school.group_served / school.group_enrolled - school.served / school.enrolled)
        for school in units
        if school.group_enrolled
    )
    return Split(gap, access, selection)


def in_words(found: Split, group: str, places: str = "schools") -> str:
    """The split as a sentence: which of the two it is, in percentage points.

    ``places`` are what partners are spread over: schools, or areas where schools are not shown.
    """
    points = f"{abs(100 * found.gap):.1f} points"
    if abs(found.gap) < SMALL:
        return f"{group} are served about as often as all students."
    less = "less" if found.gap < 0 else "more"
    start = f"{group} are served {points} {less} often than all students"
    where = f"partners are in {'other' if found.gap < 0 else 'their'} {places}"
    inside = f"they are picked {less} often inside the same {places}"
    with_sign = found.gap < 0
    access, selection = (
        part if with_sign == (part < 0) and abs(part) >= SMALL else 0.0
        for part in (found.access, found.selection)
    )
    points_of = [round(100 * part, 1) + 0.0 for part in (found.access, found.selection)]
    counted = f"{points_of[0]:+.1f} by access, {points_of[1]:+.1f} by selection"
    if access and not selection:
        return f"{start}: {where} ({counted})."
    if selection and not access:
        return f"{start}: {inside} ({counted})."
    return f"{start}: {where}, and {inside} ({counted})."
