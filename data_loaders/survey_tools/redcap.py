"""REDCap exports: one row per record, event and repeat, under the names of variables.

A question with boxes to tick has a column per choice, ``name___code``, with 1 where it is
ticked and 0 where it is not. Each form ends with ``form_complete``.
"""

from __future__ import annotations

import re
from itertools import groupby

from data_loaders.reading import Sheet, Table
from data_loaders.survey_tools.export import (
    IDENTIFIES_A_PERSON,
    Question,
    QuestionKind,
    SurveyExport,
)
from data_loaders.survey_tools.headings import column_texts, named_table, role_of, row_texts

_PARTS = ("redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance")
_RECORD = "record_id"
_BOX = re.compile(r"(.+)___(.+)")
_COMPLETE = frozenset({"0", "1", "2", "Incomplete", "Unverified", "Complete"})
_TIMESTAMP = "_timestamp"
_IDENTIFIERS = re.compile(
    r"(.*_)?(name|first|last|name_first|name_last|first_name|last_name|address|street|phone|"
    r"telephone|e?mail|email_address|dob|birth_?date|date_of_birth|ssn|mrn)(_?\d+)?|"
    r"redcap_survey_identifier"
)
_UNTICKED = ("0", "Unchecked")
DICTIONARY = ("Variable / Field Name", "Form Name")


def is_dictionary(sheet: Sheet) -> bool:
    """Whether a sheet is the data dictionary of a REDCap project: questions without answers."""
    return {name.casefold() for name in DICTIONARY} <= {
        text.casefold() for text in row_texts(sheet, 1)
    }


def recognise_redcap(sheet: Sheet) -> SurveyExport | None:
    """Recognise a REDCap export; None for anything else."""
    names = row_texts(sheet, 1)
    table = named_table(sheet, (1,), dict(enumerate(names)))
    complete = [c for c, name in enumerate(names) if _ends_a_form(table, name, c)]
    own = any(name in (*_PARTS, _RECORD) or _BOX.fullmatch(name) for name in names)
    stamped = any(name.endswith(_TIMESTAMP) for name in names)
    if not complete or not (own or stamped or len(complete) > 1):
        return None
    metadata = _metadata(names, complete)
    return SurveyExport(
        tool="REDCap",
        table=table,
        confidence=0.95 if own else 0.8,
        reason=f'"{names[complete[0]]}" ends a form as REDCap does',
        questions=_questions(names, metadata),
        metadata=metadata,
    )


def _ends_a_form(table: Table, name: str, column: int) -> bool:
    if not name.endswith("_complete"):
        return False
    texts = {text for text in column_texts(table, column) if text}
    return bool(texts) and texts <= _COMPLETE


def _metadata(names: list[str], complete: list[int]) -> dict[int, str]:
    """Roles by name; the first named column is the record, and the first stamp its time."""
    found = {c: role for c, name in enumerate(names) if (role := role_of(name))}
    for column, name in enumerate(names):
        if name.endswith(_TIMESTAMP) or name == "redcap_data_access_group":
            found[column] = "other"
        elif name in _PARTS:
            found[column] = "response_part"
        elif _IDENTIFIERS.fullmatch(name):
            found[column] = IDENTIFIES_A_PERSON
    stamps = [c for c, name in enumerate(names) if name.endswith(_TIMESTAMP)]
    record = next(column for column, name in enumerate(names) if name)
    found |= dict.fromkeys(complete, "form_complete")
    found |= dict.fromkeys(stamps[:1], "submitted_at")
    return found | {record: "response_id"}


def _questions(names: list[str], metadata: dict[int, str]) -> tuple[Question, ...]:
    asked = [c for c in range(len(names)) if c not in metadata and names[c]]
    questions: list[Question] = []
    for stem, group in groupby(asked, key=lambda column: _stem(names[column])):
        columns = tuple(group)
        boxes = [_BOX.fullmatch(names[column]) for column in columns]
        choices = tuple(box.group(2) for box in boxes if box)
        kind: QuestionKind = "multiple" if choices else "single"
        unticked = _UNTICKED if choices else ()
        questions.append(Question(stem, stem, columns, choices, kind, unticked=unticked))
    return tuple(questions)


def _stem(name: str) -> str:
    box = _BOX.fullmatch(name)
    return box.group(1) if box else name
