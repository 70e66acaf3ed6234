"""The instruments that an import can recognise: those shipped and those that people confirmed."""

from __future__ import annotations

from collections.abc import Collection

from data_loaders.declarations import Instrument, Item, Scale, fold
from data_loaders.instruments import INSTRUMENTS
from data_loaders.instruments.scales import SCALES
from data_loaders.store import Cursor, Store, fetch

FITTING = 0.9
"""Share of the different answers that must be of a scale."""


def known_instruments(cursor: Cursor) -> dict[str, Instrument]:
    """Every instrument by id, as of now."""
    return {**INSTRUMENTS, **described(cursor, "i.is_confirmed")}


def instruments_of(store: Store) -> dict[str, Instrument]:
    """Every instrument that an import into a store can recognise, by id."""
    with store.cursor() as cursor:
        return known_instruments(cursor)


def described(cursor: Cursor, where: str = "TRUE") -> dict[str, Instrument]:
    """The instruments that people described; items without a scale of answers are left out."""
    by_instrument: dict[str, list[Item]] = {}
    about: dict[str, dict[str, str]] = {}
    for row in fetch(
        cursor,
        "SELECT i.instrument, i.instrument_title, i.survey_level, i.survey_version, i.series, "
        "q.item, q.item_label, q.item_wording, q.answer_scale, q.subscale, q.is_reversed "
        "FROM survey_instrument AS i JOIN survey_item AS q ON q.instrument = i.instrument "
        f"WHERE {where} AND q.answer_scale IS NOT NULL ORDER BY i.instrument, q.item_position",
    ):
        if row["answer_scale"] in SCALES:
            about[row["instrument"]] = row
            by_instrument.setdefault(row["instrument"], []).append(_item(row))
    return {name: _instrument(about[name], items) for name, items in by_instrument.items()}


def _item(row: dict[str, str]) -> Item:
    wording = row["item_wording"] or row["item"]
    scale = row["answer_scale"]
    return Item(
        row["item"],
        row["item_label"] or wording,
        scale,
        row["subscale"] or f"{row['instrument']}_{scale}",
        (wording,),
        bool(row["is_reversed"]),
    )


def _instrument(row: dict[str, str], items: list[Item]) -> Instrument:
    used = dict.fromkeys(item.scale for item in items)
    return Instrument(
        row["instrument"],
        row["instrument_title"] or row["instrument"],
        row["survey_version"] or "1",
        row["survey_level"] or "other",
        "Described by a person in Tandem",
        tuple(SCALES[name] for name in used),
        tuple(items),
        series=row["series"] or "",
    )


def scale_of_answers(answers: Collection[str]) -> Scale | None:
    """The scale that answers are given on; None when they are words of their own.

    At least two of its scored answers must be met. Of several that fit, the one that the answers
    fill most is taken: "Agree" and "Disagree" without a middle are of the scale without one. Bare
    numbers tell no words.
    """
    met = {fold(answer) for answer in answers if fold(answer)}
    fitting: list[tuple[float, Scale]] = []
    for scale in SCALES.values():
        known = met & {fold(t) for a in scale.answers for t in (a.label, *a.spellings)}
        scores = {scale.scores[text] for text in known} - {None}
        if len(scores) >= 2 and len(known) >= FITTING * len(met):
            size = sum(answer.score is not None for answer in scale.answers)
            fitting.append((len(known) / len(met) + len(scores) / size, scale))
    return max(fitting, key=lambda each: each[0])[1] if fitting else None
