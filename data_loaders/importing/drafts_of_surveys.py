"""An unknown survey leaves a draft of its instrument, for a person to name and confirm."""

from __future__ import annotations

from collections.abc import Iterable

from data_loaders.importing.entry import enter
from data_loaders.importing.report import SheetReport
from data_loaders.instruments.known import known_instruments, scale_of_answers
from data_loaders.store import Store

MOST_ANSWERS = 15
"""Different answers beyond which a question is taken for free text."""

OFTEN = 3
"""Times that each answer of no known scale must be given on average, or they are free text."""

Row = dict[str, str | None]


def keep_drafts(store: Store, reports: Iterable[SheetReport], file: str, who: str) -> None:
    """Keep a draft for each survey among the sheets that no instrument is known for."""
    with store.cursor() as cursor:
        known = set(known_instruments(cursor))
    held = {row["instrument"] for row in store.query("SELECT instrument FROM survey_instrument")}
    for report in reports:
        name = report.instrument
        if report.refused or not report.tool or name in known | held:
            continue
        items = _items(store, name)
        if any(item["answer_scale"] for item in items):
            title = name.replace("_", " ").capitalize()
            survey = {"instrument": name, "instrument_title": title, "met_in": file}
            place = f"draft of an unknown survey, {file}"
            enter(store, "survey_instrument", [survey], who=who, place=place)
            enter(store, "survey_item", items, who=who, place=place)


def _items(store: Store, name: str) -> list[Row]:
    """The closed questions of a survey and the rows of its matrices, in the order of the form."""
    rows = store.query(
        "SELECT item, choice, min(question) AS question, list(DISTINCT answer) AS answers, "
        "count(*) AS given "
        "FROM survey_response_rows WHERE instrument = ? AND _until IS NULL "
        "GROUP BY item, choice ORDER BY min(rowid)",
        [name],
    )
    found: list[Row] = []
    for position, row in enumerate(rows):
        is_ticked = row["choice"] is not None and len(row["answers"]) == 1
        if is_ticked or not 2 <= len(row["answers"]) <= MOST_ANSWERS:
            continue
        scale = scale_of_answers(row["answers"])
        if scale is None and row["given"] < OFTEN * len(row["answers"]):
            continue
        wording = row["choice"] or row["question"] or row["item"]
        found.append(
            {
                "instrument": name,
                "item": f"{row['item']}: {row['choice']}" if row["choice"] else row["item"],
                "item_position": str(position),
                "item_wording": wording,
                "item_label": wording,
                "answer_scale": scale.id if scale else None,
                "subscale": f"{name}_{scale.id}" if scale else None,
            }
        )
    return found
