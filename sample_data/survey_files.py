"""The survey waves as three tools export them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from data_loaders.instruments.partnership_program import PARTNERSHIP_PROGRAM as SURVEY
from sample_data.surveys import Response, responses
from sample_data.writing import CsvOut, FileOut, Row, SheetOut, WorkbookOut

ROLE_QUESTION = "What is your role?"
COMMENT_QUESTION = "Is there anything else you would like us to know?"
WORDINGS = tuple(item.wordings[0] for item in SURVEY.items)
QUALTRICS = (
    ("StartDate", "Start Date", "startDate"),
    ("EndDate", "End Date", "endDate"),
    ("Status", "Response Type", "status"),
    ("IPAddress", "IP Address", "ipAddress"),
    ("Progress", "Progress", "progress"),
    ("Duration (in seconds)", "Duration (in seconds)", "duration"),
    ("Finished", "Finished", "finished"),
    ("RecordedDate", "Recorded Date", "recordedDate"),
    ("ResponseId", "Response ID", "_recordId"),
    ("RecipientLastName", "Recipient Last Name", "recipientLastName"),
    ("RecipientFirstName", "Recipient First Name", "recipientFirstName"),
    ("RecipientEmail", "Recipient Email", "recipientEmail"),
    ("ExternalReference", "External Data Reference", "externalDataReference"),
    ("DistributionChannel", "Distribution Channel", "distributionChannel"),
    ("UserLanguage", "User Language", "userLanguage"),
)
EMBEDDED = ("School ID",)
PREVIEWS = 3
SURVEYMONKEY = (
    "Respondent ID",
    "Collector ID",
    "Start Date",
    "End Date",
    "IP Address",
    "Email Address",
    "First Name",
    "Last Name",
)


def _answers(response: Response) -> list[str | None]:
    return [response.answers.get(item.id) for item in SURVEY.items]


def google_forms(name: str) -> FileOut:
    """Spring 2024: one header row of questions, as Google Forms keeps its answers."""
    headers = ("Timestamp", "School ID", ROLE_QUESTION, *WORDINGS, COMMENT_QUESTION)
    rows: list[Row] = [
        (
            response.submitted_at,
            response.school.id,
            response.role,
            *_answers(response),
            response.comment,
        )
        for response in responses(2024)
    ]
    return WorkbookOut(name, [SheetOut("Form Responses 1", headers, rows)])


def surveymonkey(name: str) -> FileOut:
    """Spring 2025: two header rows, as SurveyMonkey exports them."""
    first = [*SURVEYMONKEY, *EMBEDDED, ROLE_QUESTION, *WORDINGS, COMMENT_QUESTION]
    second = [""] * len(SURVEYMONKEY) + ["Open-Ended Response"] * len(EMBEDDED)
    second += ["Response"] * (1 + len(WORDINGS)) + ["Open-Ended Response"]
    rows: list[Row] = []
    for number, response in enumerate(responses(2025)):
        rows.append(
            (
                str(118_500_204_110 + 977 * number),
                "455120337",
                _clock(response.submitted_at - timedelta(seconds=response.seconds)),
                _clock(response.submitted_at),
                *[None] * 4,
                response.school.id,
                response.role,
                *_answers(response),
                response.comment,
            )
        )
    return CsvOut(name, (first, second), rows)


def _clock(at: datetime) -> str:
    return at.strftime("%m/%d/%Y %H:%M:%S")


def qualtrics(name: str) -> FileOut:
    """Spring 2026: three header rows, three previews and the columns about the person."""
    questions = [ROLE_QUESTION, *WORDINGS, COMMENT_QUESTION]
    ids = [f"Q{number}" for number in range(1, len(questions) + 1)]
    names = [name for name, _, _ in QUALTRICS] + ids + list(EMBEDDED)
    texts = [text for _, text, _ in QUALTRICS] + questions + list(EMBEDDED)
    imports = [key for _, _, key in QUALTRICS] + [f"QID{key[1:]}" for key in ids] + list(EMBEDDED)
    third = [json.dumps({"ImportId": key}, separators=(",", ":")) for key in imports]
    found = responses(2026)
    rows = [_qualtrics_row(response, "Survey Preview") for response in found[:PREVIEWS]]
    rows = [(*row[:8], f"{row[8]}pre", *row[9:]) for row in rows]
    rows += [_qualtrics_row(response, "IP Address") for response in found]
    return CsvOut(name, (names, texts, third), rows, encoding="utf-8-sig")


def _qualtrics_row(response: Response, status: str) -> Row:
    started = response.submitted_at - timedelta(seconds=response.seconds)
    return (
        started,
        response.submitted_at,
        status,
        "*******",
        "100",
        response.seconds,
        "True",
        response.submitted_at,
        response.id,
        *[None] * 4,
        "anonymous",
        "EN",
        response.role,
        *_answers(response),
        response.comment,
        response.school.id,
    )
