"""Responses to any instrument, as three survey tools export them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from data_loaders.declarations import Instrument, Item
from sample_data.survey_files import COMMENT_QUESTION, QUALTRICS, SURVEYMONKEY
from sample_data.writing import CsvOut, Row, SheetOut

QUALTRICS_PREVIEW = "Survey Preview"


@dataclass(frozen=True)
class Filled:
    """One response: who answers (in the order of the export's own questions), and the answers.

    ``answers`` are labels by item id; an unanswered item is absent.
    """

    id: str
    submitted_at: datetime
    seconds: int
    context: tuple[str | None, ...]
    answers: dict[str, str]
    comment: str | None = None


def filled_at(random: Random, day: date) -> tuple[datetime, int]:
    """A time of the working day, and how long the form took, in seconds."""
    at = datetime(day.year, day.month, day.day, 7) + timedelta(seconds=random.randint(0, 36_000))
    return at, random.randint(90, 900)


def label_of_score(instrument: Instrument, item: Item, level: float) -> str:
    """The answer nearest to a level from 1 to 5."""
    score = round(min(5.0, max(1.0, level)))
    answers = instrument.scale_of(item).answers
    return next(answer.label for answer in answers if answer.score == score)


def _answers(instrument: Instrument, response: Filled) -> list[str | None]:
    return [response.answers.get(item.id) for item in instrument.items]


def _wordings(instrument: Instrument) -> list[str]:
    return [item.wordings[0] for item in instrument.items]


def google_sheet(
    name: str, instrument: Instrument, context: Sequence[str], responses: Sequence[Filled]
) -> SheetOut:
    """A sheet of Google Forms: one header row of questions, a timestamp first."""
    headers = ("Timestamp", *context, *_wordings(instrument), COMMENT_QUESTION)
    rows: list[Row] = [
        (each.submitted_at, *each.context, *_answers(instrument, each), each.comment)
        for each in responses
    ]
    return SheetOut(name, headers, rows)


def surveymonkey_file(
    name: str, instrument: Instrument, context: Sequence[str], responses: Sequence[Filled]
) -> CsvOut:
    """An export of SurveyMonkey: two header rows."""
    wordings = _wordings(instrument)
    first = [*SURVEYMONKEY, *context, *wordings, COMMENT_QUESTION]
    second = [""] * len(SURVEYMONKEY) + ["Response"] * (len(context) + len(wordings))
    second += ["Open-Ended Response"]
    rows: list[Row] = []
    for number, each in enumerate(responses):
        started = each.submitted_at - timedelta(seconds=each.seconds)
        clocks = [f"{at:%m/%d/%Y %H:%M:%S}" for at in (started, each.submitted_at)]
        told = (*each.context, *_answers(instrument, each), each.comment)
        number_of_person = str(118_700_310_200 + 1_013 * number)
        rows.append((number_of_person, "455220418", *clocks, *[None] * 4, *told))
    return CsvOut(name, (first, second), rows)


def qualtrics_file(
    name: str, instrument: Instrument, context: Sequence[str], responses: Sequence[Filled]
) -> CsvOut:
    """An export of Qualtrics: three header rows, and a preview by whoever made the form."""
    questions = [*context, *_wordings(instrument), COMMENT_QUESTION]
    ids = [f"Q{number}" for number in range(1, len(questions) + 1)]
    names = [name for name, _, _ in QUALTRICS] + ids
    texts = [text for _, text, _ in QUALTRICS] + questions
    imports = [key for _, _, key in QUALTRICS] + [f"QID{key[1:]}" for key in ids]
    third = [json.dumps({"ImportId": key}, separators=(",", ":")) for key in imports]
    rows = [_qualtrics_row(instrument, responses[0], QUALTRICS_PREVIEW, "pre")]
    rows += [_qualtrics_row(instrument, each, "Anonymous", "") for each in responses]
    return CsvOut(name, (names, texts, third), rows, encoding="utf-8-sig")


def _qualtrics_row(instrument: Instrument, response: Filled, status: str, mark: str) -> Row:
    started = response.submitted_at - timedelta(seconds=response.seconds)
    times = (started, response.submitted_at, status, "*******", "100", response.seconds, "True")
    person = (response.submitted_at, f"{response.id}{mark}", *[None] * 4, "anonymous", "EN")
    return (*times, *person, *response.context, *_answers(instrument, response), response.comment)
