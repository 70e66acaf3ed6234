"""Small tables made from declarations, so that views can join them on any engine."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date

from analytics.declarations import Dimension
from data_loaders.declarations import Instrument, Item
from data_loaders.instruments import INSTRUMENTS
from data_loaders.instruments.assessments import ASSESSMENTS
from data_loaders.instruments.scales import SCALES
from data_loaders.settings import SETTINGS
from data_loaders.vocabularies import VOCABULARIES
from data_loaders.vocabularies.race import SCHEMES

FIRST_YEAR, LAST_YEAR = 1990, 2060

Row = tuple[object, ...]

TABLES: dict[str, str] = {
    "calendar": "month_start DATE, month VARCHAR, year INTEGER, month_of_year INTEGER, "
    "month_name VARCHAR",
    "setting_default": "setting VARCHAR, scope VARCHAR, value VARCHAR",
    "vocabulary_term": "vocabulary VARCHAR, code VARCHAR, label VARCHAR, position INTEGER, "
    "term_group VARCHAR",
    "race_box_known": "scheme VARCHAR, box VARCHAR, group_code VARCHAR",
    "shipped_item": "instrument VARCHAR, item VARCHAR, label VARCHAR, subscale VARCHAR, "
    "position INTEGER, items_in_subscale INTEGER, needed_answers INTEGER",
    "shipped_version": "instrument VARCHAR, survey VARCHAR, version VARCHAR, title VARCHAR",
    "shipped_answer": "instrument VARCHAR, item VARCHAR, score DOUBLE, answer VARCHAR",
    "scale_answer": "scale VARCHAR, score DOUBLE, answer VARCHAR, lowest DOUBLE, highest DOUBLE",
    "assessment_coaching_item": "tool VARCHAR, version VARCHAR, item VARCHAR, label VARCHAR, "
    "is_whole_list BOOLEAN",
}


def _months() -> Iterable[Row]:
    for year in range(FIRST_YEAR, LAST_YEAR):
        for month in range(1, 13):
            day = date(year, month, 1)
            yield day, f"{day:%Y-%m}", year, month, f"{day:%B}"


def _settings() -> Iterable[Row]:
    for setting in SETTINGS.values():
        for scope, value in {"": setting.default, **setting.defaults}.items():
            yield setting.id, scope, value or None


def _terms() -> Iterable[Row]:
    for vocabulary in VOCABULARIES.values():
        for position, term in enumerate(vocabulary.terms):
            yield vocabulary.name, term.code, term.label, position, term.group or None


def _boxes() -> Iterable[Row]:
    """Boxes whose group in a scheme is known without a crosswalk."""
    for scheme, vocabulary in SCHEMES.items():
        for term in vocabulary.terms:
            for box in dict.fromkeys(each.lower() for each in (term.label, *term.spellings)):
                yield scheme, box, term.code


def needed_answers(instrument: Instrument, items: int) -> int:
    """How many of a scale's items must be answered for a score."""
    return math.ceil(instrument.answered_share * items - 1e-9)


def _items() -> Iterable[Row]:
    for instrument in INSTRUMENTS.values():
        for position, item in enumerate(instrument.items):
            size = sum(other.subscale == item.subscale for other in instrument.items)
            needed = needed_answers(instrument, size)
            yield instrument.id, item.id, item.label, item.subscale, position, size, needed


def _scored(instrument: Instrument, item: Item) -> Iterable[tuple[float, str]]:
    """Each answer with the score that it is stored under."""
    for answer in instrument.scale_of(item).answers:
        score = instrument.score(item, answer.label)
        if score is not None:
            yield score, answer.label


def _versions() -> Iterable[Row]:
    for instrument in INSTRUMENTS.values():
        yield instrument.id, instrument.survey, instrument.version, instrument.title


def _answers() -> Iterable[Row]:
    for instrument in INSTRUMENTS.values():
        for item in instrument.items:
            for score, label in _scored(instrument, item):
                yield instrument.id, item.id, score, label


def _scale_answers() -> Iterable[Row]:
    """Every scored answer of every scale, for instruments that people described."""
    for scale in SCALES.values():
        low, high = scale.bounds
        for answer in scale.answers:
            if answer.score is not None:
                yield scale.id, answer.score, answer.label, low, high


def _coaching_items() -> Iterable[Row]:
    """The items about coaching of each version of an assessment."""
    for each in ASSESSMENTS:
        for item, label in each.coaching_items:
            yield each.tool, each.version, item, label, each.coaching_items_are_all


def rows(table: str) -> list[Row]:
    """The rows of a reference table."""
    makers = {
        "calendar": _months,
        "setting_default": _settings,
        "vocabulary_term": _terms,
        "race_box_known": _boxes,
        "shipped_item": _items,
        "shipped_version": _versions,
        "shipped_answer": _answers,
        "scale_answer": _scale_answers,
        "assessment_coaching_item": _coaching_items,
    }
    return list(makers[table]())


def position_of(dimension: Dimension, code: str | None) -> tuple[int, str]:
    """Where a code stands in its dimension's order; not stated comes last."""
    if code is None:
        return 10**6, ""
    vocabulary = dimension.vocabulary
    if vocabulary is None or code not in vocabulary.codes:
        return 10**5, code
    return vocabulary.codes.index(code), code
