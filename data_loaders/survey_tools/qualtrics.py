"""Qualtrics exports: three header rows today, two in legacy exports.

Row 1 has the names, row 2 the wordings; a third row of today's exports has the import ids, as
``{"ImportId":"QID2-1"}`` (with single quotes in some). A question that is spread over columns
has its choices after the wording: "Which fruit - Kiwi" (legacy: "Which fruit-Kiwi").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from data_loaders.reading import Sheet, Table
from data_loaders.survey_tools.export import Question, SurveyExport
from data_loaders.survey_tools.headings import kind_of_group, named_table, roles, row_texts, simple

_SEARCHED_ROWS = 6
_IMPORT_ID = re.compile(r"""\{\s*["']ImportId["']\s*:\s*["']([^"']*)["']""")
_LEGACY_NAME = re.compile(r"V\d{1,2}")
_NUMBERED = re.compile(r"^(.+?)((?:_-?\d+)+)$")
_QUESTION_ID = re.compile(r"(\d+_)?QID\d+(#\d+)?")
_WRITTEN = "TEXT"
_OWN_NAMES = frozenset(
    {
        "startdate",
        "enddate",
        "status",
        "ipaddress",
        "progress",
        "finished",
        "recordeddate",
        "responseid",
        "responseset",
    }
)
_SUBMITTED = ("recordeddate", "enddate")


@dataclass(frozen=True)
class _Heads:
    """The header rows of an export: names, wordings and import ids, by column."""

    names: list[str]
    wordings: list[str]
    ids: list[str]


def recognise_qualtrics(sheet: Sheet) -> SurveyExport | None:
    """Recognise an export of Qualtrics, today's or legacy; None for anything else."""
    first = [row_texts(sheet, row) for row in range(1, _SEARCHED_ROWS + 1)]
    for index, texts in enumerate(first):
        ids = [_import_id(text) for text in texts]
        if index >= 2 and sum(map(bool, ids)) * 2 > sum(map(bool, texts)):
            heads = _Heads(first[index - 2], first[index - 1], ids)
            rows = (index - 1, index, index + 1)
            reason = f"row {index + 1} has Qualtrics import ids"
            return _export(sheet, "Qualtrics", rows, heads, 1.0, reason)
    return _legacy(sheet, first) or _shortened(sheet, first)


def _import_id(text: str) -> str:
    match = _IMPORT_ID.search(text)
    return match.group(1) if match else ""


def _legacy(sheet: Sheet, first: list[list[str]]) -> SurveyExport | None:
    names, wordings = first[0], first[1]
    coded = sum(bool(_LEGACY_NAME.fullmatch(name)) for name in names)
    if coded < 3 or not {"responseid", "responseset"} & {simple(text) for text in wordings}:
        return None
    named = [
        wording if _LEGACY_NAME.fullmatch(name) else name
        for name, wording in zip(names, wordings, strict=True)
    ]
    reason = "row 1 has the names V1, V2, ... of Qualtrics and row 2 their meaning"
    heads = _Heads(named, wordings, [])
    return _export(sheet, "Qualtrics (legacy)", (1, 2), heads, 1.0, reason)


def _shortened(sheet: Sheet, first: list[list[str]]) -> SurveyExport | None:
    """An export whose row of import ids, or whose wordings as well, somebody deleted."""
    names, wordings = first[0], first[1]
    simplified = [simple(name) for name in names]
    if len(_OWN_NAMES & set(simplified)) < 5 or "responseid" not in simplified:
        return None
    below = wordings[simplified.index("responseid")] if wordings else ""
    reason = "row 1 has the column names of Qualtrics"
    if below.startswith("R_") or not below:
        heads = _Heads(names, names, [])
        return _export(sheet, "Qualtrics", (1,), heads, 0.8, reason)
    return _export(sheet, "Qualtrics", (1, 2), _Heads(names, wordings, []), 0.9, reason)


def _export(
    sheet: Sheet,
    tool: str,
    rows: tuple[int, ...],
    heads: _Heads,
    confidence: float,
    reason: str,
) -> SurveyExport:
    metadata = _metadata(heads)
    table = named_table(sheet, rows, dict(enumerate(heads.names)))
    asked = [
        header.column
        for header in table.headers
        if header.column not in metadata and (header.text or heads.wordings[header.column])
    ]
    return SurveyExport(
        tool=tool,
        table=table,
        confidence=confidence,
        reason=reason,
        questions=_questions(table, heads, asked),
        metadata=metadata,
    )


def _metadata(heads: _Heads) -> dict[int, str]:
    """Roles by name; a column with the id of a question is never one of the tool's own."""
    found = roles(heads.names, _SUBMITTED)
    return {
        column: role
        for column, role in found.items()
        if not (heads.ids and _QUESTION_ID.match(heads.ids[column]))
    }


def _questions(table: Table, heads: _Heads, asked: Sequence[int]) -> tuple[Question, ...]:
    questions: list[Question] = []
    used: set[str] = set()
    for columns in _groups(heads, asked):
        stem, choices = _stem_and_choices([heads.wordings[column] for column in columns])
        single = len(columns) == 1
        name = heads.names[columns[0]] or heads.wordings[columns[0]]
        match = None if single else _NUMBERED.match(name)
        questions.append(
            Question(
                id=_unique(match.group(1) if match else name, used),
                text=heads.wordings[columns[0]] or name if single else stem,
                columns=tuple(columns),
                choices=() if single else tuple(choices),
                kind=kind_of_group(table, columns),
            )
        )
    return tuple(questions)


def _groups(heads: _Heads, asked: Sequence[int]) -> list[list[int]]:
    """Put neighbouring columns of one question together; others stay alone."""
    groups: list[list[int]] = []
    previous = None
    for column in asked:
        key = _group_key(heads, column)
        if key is not None and key == previous:
            groups[-1].append(column)
        else:
            groups.append([column])
        previous = key
    return [part for group in groups for part in _kept_together(heads, group)]


def _group_key(heads: _Heads, column: int) -> tuple[str, str] | None:
    """What columns of one question share: its import id, and a name that ends in numbers.

    The import id is enough for one column of a side-by-side question (``QID8#2``), and for texts
    to write in, which it tells at its end.
    """
    found = _QUESTION_ID.match(heads.ids[column]) if heads.ids else None
    if found and found.group(2):
        return "", found.group(0)
    if found and heads.ids[column].endswith(_WRITTEN):
        return _WRITTEN, found.group(0)
    match = _NUMBERED.match(heads.names[column])
    return (match.group(1), found.group(0) if found else "") if match else None


def _kept_together(heads: _Heads, group: list[int]) -> list[list[int]]:
    stem, _ = _stem_and_choices([heads.wordings[column] for column in group])
    return [group] if len(group) > 1 and stem else [[column] for column in group]


def _stem_and_choices(wordings: list[str]) -> tuple[str, list[str]]:
    """Split wordings at the last hyphen that they share; without one the stem is ""."""
    common = _common_beginning(wordings)
    for joint in (" - ", "-"):
        cut = common.rfind(joint)
        if cut > 0 and len(wordings) > 1:
            choices = [wording[cut + len(joint) :].strip() for wording in wordings]
            if all(choices):
                return common[:cut].strip(), choices
    return "", wordings


def _common_beginning(texts: list[str]) -> str:
    shortest, longest = min(texts), max(texts)
    same = (a == b for a, b in zip(shortest, longest, strict=False))
    return shortest[: sum(takewhile(bool, same))]


def _unique(name: str, used: set[str]) -> str:
    number, found = 1, name
    while found in used:
        number += 1
        found = f"{name} ({number})"
    used.add(found)
    return found
