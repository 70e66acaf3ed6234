"""A release as files for the public: every printed row, with the rules and the guarantee."""

from __future__ import annotations

import csv
import io
from typing import Any

from analytics.dimensions import DIMENSIONS
from analytics.disclosure.release_file import GROUPS, Release
from analytics.labels import STATES, band_text, label_of
from analytics.results import Band, State
from analytics.workbooks import harmless

HEADINGS = (
    "School year", "Table", "Level", "Code", "Place", *(DIMENSIONS[name].label for name in GROUPS),
    "Served", "Enrolled", "Served, % of enrolled",
)  # fmt: skip
HIDDEN, NONE = STATES[State.SUPPRESSED], ""
"""The one word for a number that is not shown, as on the pages."""


def footnotes(release: Release) -> list[str]:
    """What stands below every table of a release: its number and day, legend, rules, guarantee."""
    told, edition = release.manifest, release.edition
    return [
        f"Release {edition.number} of {edition.day:%Y-%m-%d}. {edition.term}".strip(),
        f"{HIDDEN}: {edition.legend.lower()}.",
        *told["rules"],
        edition.guarantee,
        told["not_covered"],
        "Groups without enrolled students have no row.",
    ]


def export_rows(release: Release) -> list[tuple[Any, ...]]:
    """The printed rows under :data:`HEADINGS`: numbers, or the word for what is hidden."""
    found = []
    for year in release.manifest["years"]:
        for row in release.rows(year):
            groups = (_label(name, row[name]) for name in GROUPS)
            place = row["place_name"] or row["place"] or "All"
            texts = (row["school_year"], row["cube"], row["level"], row["place"], place, *groups)
            counts = (_count(row["served"]), _count(row["enrolled"]), _rate(row))
            found.append((*(harmless(text) for text in texts), *counts))
    return found


def csv_of_release(release: Release) -> bytes:
    """The rows as csv; the notes follow below an empty line."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(HEADINGS)
    writer.writerows(export_rows(release))
    writer.writerow([])
    writer.writerows([[harmless(note)] for note in footnotes(release)])
    return buffer.getvalue().encode("utf-8-sig")


def xlsx_of_release(release: Release) -> bytes:
    """The rows as a workbook: a sheet of numbers and a sheet of notes."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet, notes = book.create_sheet("Students"), book.create_sheet("About")
    sheet.append(HEADINGS)
    for row in export_rows(release):
        sheet.append(row)
    for note in footnotes(release):
        notes.append([harmless(note)])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _label(name: str, code: str | None) -> str:
    return NONE if code is None else label_of(name, code)


def _count(count: int | None) -> int | str:
    return HIDDEN if count is None else count


def _rate(row: dict[str, Any]) -> float | str:
    """The rate of shown counts with one decimal, or the band of a hidden one."""
    if row["served"] is not None and row["enrolled"]:
        return float(round(100 * row["served"] / row["enrolled"], 1))
    if row["rate_to"] is None:
        return HIDDEN
    return band_text(Band(row["rate_from"], row["rate_to"]))
