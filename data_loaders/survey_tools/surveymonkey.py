"""SurveyMonkey exports: two header rows (questions, then choices), or one with both joined.

A question that is spread over columns stands over the first of them only; the second row has
"Response", "Open-Ended Response", or the choice of each column.
"""

from __future__ import annotations

from itertools import groupby

from data_loaders.reading import Sheet, Table
from data_loaders.survey_tools.export import Question, SurveyExport
from data_loaders.survey_tools.headings import kind_of_group, named_table, roles, row_texts, simple

_FIRST = "respondentid"
_PLAIN = frozenset({"response", "openendedresponse", ""})
_SUBMITTED = ("datemodified", "enddate", "datecreated", "startdate")
_LONG = 20
_JOINT = " – "
_SPOKEN = " - "


def recognise_surveymonkey(sheet: Sheet) -> SurveyExport | None:
    """Recognise an export of SurveyMonkey; None for anything else."""
    names, seconds = row_texts(sheet, 1), row_texts(sheet, 2)
    if not names or simple(names[0]) != _FIRST:
        return None
    if seconds and not seconds[0] and any(simple(text) == "response" for text in seconds):
        return _two_rows(sheet, names, seconds)
    if seconds and not seconds[0] and "" in names[1:]:
        return _two_rows(sheet, names, seconds)
    wordy = sum(len(name) > _LONG and " " in name for name in names[1:])
    return _one_row(sheet, names) if wordy * 2 > len(names) - 1 else None


def _two_rows(sheet: Sheet, names: list[str], seconds: list[str]) -> SurveyExport:
    metadata = roles(names, _SUBMITTED)
    groups: list[list[int]] = []
    for column, name in enumerate(names):
        if column in metadata or (not name and not groups):
            continue
        if name:
            groups.append([column])
        elif seconds[column]:
            groups[-1].append(column)
    titles = {column: names[column] for column in metadata}
    for group in groups:
        for column in group:
            plain = len(group) == 1 and simple(seconds[column]) in _PLAIN
            stem = names[group[0]]
            titles[column] = stem if plain else f"{stem}{_JOINT}{seconds[column]}"
    table = named_table(sheet, (1, 2), titles)
    questions = tuple(
        _question(number, table, names[group[0]], group, [seconds[column] for column in group])
        for number, group in enumerate(groups, 1)
    )
    reason = "row 1 begins with Respondent ID and row 2 has responses and choices"
    return SurveyExport("SurveyMonkey", table, 1.0, reason, questions, metadata)


def _question(
    number: int, table: Table, text: str, columns: list[int], choices: list[str]
) -> Question:
    single = len(columns) == 1
    return Question(
        id=f"Q{number}",
        text=text,
        columns=tuple(columns),
        choices=() if single else tuple(choices),
        kind=kind_of_group(table, columns),
    )


def _one_row(sheet: Sheet, names: list[str]) -> SurveyExport:
    metadata = roles(names, _SUBMITTED)
    table = named_table(sheet, (1,), dict(enumerate(names)))
    asked = [c for c in range(len(names)) if c not in metadata and names[c]]
    questions: list[Question] = []
    for stem, group in groupby(asked, key=lambda column: _stem(names[column])):
        columns = list(group)
        choices = [names[column][len(stem) :].removeprefix(_SPOKEN) for column in columns]
        if len(columns) == 1:
            stem = names[columns[0]]
        questions.append(_question(len(questions) + 1, table, stem, columns, choices))
    reason = "row 1 begins with Respondent ID and has whole questions"
    return SurveyExport("SurveyMonkey", table, 0.8, reason, tuple(questions), metadata)


def _stem(name: str) -> str:
    """Return the question of a header "question - choice"; the choice may hold hyphens too."""
    for end in ("? - ", ". - ", ": - ", ") - "):
        at = name.find(end)
        if at > 0:
            return name[: at + 1]
    return name.rsplit(_SPOKEN, 1)[0] if _SPOKEN in name else name
