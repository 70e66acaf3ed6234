"""What the equity pages ask of the analytics, for the role that reads."""

from __future__ import annotations

from collections.abc import Mapping

import analytics
from analytics import ResultRow
from analytics.district_ratios import GroupOfDistrict
from analytics.district_ratios import district_ratios as ratios_of
from analytics.standing_out import Screen, screen_of
from analytics.what_if import WhatIf
from analytics.what_if import partners_at as what_if
from pages.components.session import compute, note_look, role, shown_store


def screen() -> Screen:
    """What a group must meet to stand out or to be named in a title: the settings in force."""
    return screen_of(shown_store())


def standing_out(group: str, where: Mapping[str, str]) -> list[ResultRow]:
    """The groups of a dimension that stand out below parity, by the settings in force."""
    whole = compute("served_rate", where=where).only
    rows = compute("served_rate", (group,), where).rows
    return analytics.standing_out(rows, whole, screen())


def district_ratios(group: str, school_year: str) -> list[GroupOfDistrict]:
    """Ratios of every district and group, with a reason where there is none."""
    note_look("page", "served_rate", ("school_year", "district", group), ())
    return ratios_of(shown_store(), group, school_year, role=role())


def partners_at(group: tuple[str, str], where: Mapping[str, str], schools: int) -> WhatIf | None:
    """What partners at a few schools would change for a group: see :mod:`analytics.what_if`."""
    note_look(
        "page",
        "students_enrolled",
        ("school",),
        tuple(sorted({**where, group[0]: group[1]}.items())),
    )
    return what_if(shown_store(), group, where, schools=schools, role=role())
