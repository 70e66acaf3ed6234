"""Google Forms response sheets: one header row, a timestamp first, then whole questions.

A grid question has one column per row of the grid, named "Question [Row]". All ticked choices
of a question stand in one cell, joined by commas; choices may hold commas themselves.
"""

from __future__ import annotations

import re
from itertools import groupby

from data_loaders.reading import Sheet, Table
from data_loaders.survey_tools.export import Question, SurveyExport
from data_loaders.survey_tools.headings import (
    column_texts,
    kind_of_group,
    named_table,
    roles,
    row_texts,
    simple,
)
from data_loaders.survey_tools.joined_choices import learned_choices

_TIMESTAMPS = frozenset(
    simple(word)
    for word in (
        "Timestamp",
        "Marca temporal",
        "Horodateur",
        "Carimbo de data/hora",
        "Zeitstempel",
        "Informazioni cronologiche",
        "Tijdstempel",
        "Marca de temps",
        "Sygnatura czasowa",
        "Отметка времени",
        "Dấu thời gian",
        "タイムスタンプ",
        "时间戳记",
        "时间戳",
        "타임스탬프",
        "طابع زمني",
    )
)
_STAMP = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]\d{1,2}:\d{2}(:\d{2})?.*")
_GRID = re.compile(r"^(.*\S)\s*\[(.+)\]$")
_SEPARATOR = ", "
_SAMPLE = 20
_LONG = 20


def recognise_google_forms(sheet: Sheet) -> SurveyExport | None:
    """Recognise the response sheet of a Google Form; None for anything else."""
    names = row_texts(sheet, 1)
    if len(names) < 2 or simple(names[0]) not in _TIMESTAMPS:
        return None
    stamps = [sheet.cell(row, 0).value for row in range(2, min(sheet.row_count, _SAMPLE) + 1)]
    given = [stamp for stamp in stamps if stamp]
    dated = sum(bool(_STAMP.fullmatch(stamp)) for stamp in given)
    if given and dated * 2 < len(given):
        return None
    metadata = {**roles(names, ()), 0: "submitted_at"}
    table = named_table(sheet, (1,), dict(enumerate(names)))
    wordy = sum(len(name) > _LONG for name in names[1:]) * 2 >= len(names) - 1
    return SurveyExport(
        tool="Google Forms",
        table=table,
        confidence=0.95 if wordy and given else 0.6,
        reason=f'the first column is "{names[0]}" and holds dates with times',
        questions=_questions(table, names, metadata),
        metadata=metadata,
    )


def _questions(table: Table, names: list[str], metadata: dict[int, str]) -> tuple[Question, ...]:
    asked = [c for c in range(len(names)) if c not in metadata and names[c]]
    questions: list[Question] = []
    for (stem, is_grid, _), group in groupby(asked, key=lambda column: _key(names, column)):
        columns = list(group)
        rows = [match.group(2) for c in columns if (match := _GRID.match(names[c]))]
        grouped = is_grid and len(columns) > 1
        questions.append(
            Question(
                id=f"Q{len(questions) + 1}",
                text=stem if grouped else names[columns[0]],
                columns=tuple(columns),
                choices=tuple(rows) if grouped else (),
                kind="matrix" if grouped else kind_of_group(table, columns),
                separator=_SEPARATOR if (joined := _joined(table, columns)) else "",
                joined=joined,
            )
        )
    return tuple(questions)


def _joined(table: Table, columns: list[int]) -> tuple[str, ...]:
    if len(columns) > 1:
        return ()
    return learned_choices(column_texts(table, columns[0]), _SEPARATOR)


def _key(names: list[str], column: int) -> tuple[str, bool, int]:
    """Columns with the same key are one question: rows of a grid, or a column of its own."""
    match = _GRID.match(names[column])
    return (match.group(1), True, -1) if match else (names[column], False, column)
