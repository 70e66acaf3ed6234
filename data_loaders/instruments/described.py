"""The surveys that people describe: drafts and confirmed ones, as they stand in the store."""

from __future__ import annotations

from dataclasses import dataclass

from data_loaders.store import Store


@dataclass(frozen=True)
class DescribedSurvey:
    """A survey in one version; ``series`` is the survey that it is a version of, or empty."""

    instrument: str
    title: str
    level: str
    version: str
    series: str
    is_confirmed: bool


@dataclass(frozen=True)
class DescribedItem:
    """A question of a described survey; without a scale of answers it is not scored."""

    item: str
    wording: str
    label: str
    scale: str
    subscale: str
    is_reversed: bool


def described_surveys(store: Store) -> list[DescribedSurvey]:
    """Every survey that people describe, the drafts first."""
    rows = store.query("SELECT * FROM survey_instrument ORDER BY instrument")
    found = [
        DescribedSurvey(
            row["instrument"],
            row["instrument_title"] or row["instrument"],
            row["survey_level"] or "",
            row["survey_version"] or "",
            row["series"] or "",
            bool(row["is_confirmed"]),
        )
        for row in rows
    ]
    return sorted(found, key=lambda each: each.is_confirmed)


def described_items(store: Store, instrument: str) -> list[DescribedItem]:
    """The questions of a survey in the order of its form."""
    rows = store.query(
        "SELECT * FROM survey_item WHERE instrument = ? ORDER BY item_position, item", [instrument]
    )
    return [
        DescribedItem(
            row["item"],
            row["item_wording"] or row["item"],
            row["item_label"] or "",
            row["answer_scale"] or "",
            row["subscale"] or "",
            bool(row["is_reversed"]),
        )
        for row in rows
    ]
