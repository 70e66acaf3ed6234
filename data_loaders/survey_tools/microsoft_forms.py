"""Microsoft Forms: ID, Start time, Completion time, Email, Name, then whole questions.

Ticked choices stand in one cell, each ended by a semicolon. A quiz adds points and feedback
beside each question.
"""

from __future__ import annotations

from data_loaders.reading import Sheet, Table
from data_loaders.survey_tools.export import Question, SurveyExport
from data_loaders.survey_tools.headings import column_texts, named_table, roles, row_texts, simple
from data_loaders.survey_tools.joined_choices import learned_choices

_STARTED = frozenset(
    simple(word)
    for word in ("Start time", "Hora de inicio", "Heure de début", "Startzeit", "Hora de início")
)
_COMPLETED = frozenset(
    simple(word)
    for word in (
        *("Completion time", "Hora de finalización", "Heure de fin", "Fertigstellungszeit"),
        "Hora de conclusão",
    )
)
_LATEST = "lastmodifiedtime"
_OF_A_QUIZ = ("Points - ", "Feedback - ")
_SEPARATOR = ";"


def recognise_microsoft_forms(sheet: Sheet) -> SurveyExport | None:
    """Recognise the workbook of a Microsoft Form; None for anything else."""
    names = row_texts(sheet, 1)
    first = [simple(name) for name in names[:3]]
    if len(first) < 3 or first[0] not in ("id", "identificador"):
        return None
    if first[1] not in _STARTED or first[2] not in _COMPLETED:
        return None
    metadata = {**roles(names, ()), 0: "response_id", 1: "other", 2: "submitted_at"}
    for column, name in enumerate(names):
        if name.startswith(_OF_A_QUIZ) or simple(name) in (_LATEST, "totalpoints", "quizfeedback"):
            metadata[column] = "other"
    table = named_table(sheet, (1,), dict(enumerate(names)))
    asked = [c for c in range(len(names)) if c not in metadata and names[c]]
    return SurveyExport(
        tool="Microsoft Forms",
        table=table,
        confidence=1.0,
        reason="row 1 begins with ID, Start time and Completion time",
        questions=tuple(_question(n, table, c, names[c]) for n, c in enumerate(asked, 1)),
        metadata=metadata,
    )


def _question(number: int, table: Table, column: int, name: str) -> Question:
    cells = column_texts(table, column)
    ended = sum(bool(cell) and cell.rstrip().endswith(_SEPARATOR) for cell in cells if cell)
    is_joined = 2 * ended > sum(bool(cell) for cell in cells) > 0
    choices = learned_choices(cells, _SEPARATOR) if is_joined else ()
    return Question(
        id=f"Q{number}",
        text=name,
        columns=(column,),
        separator=_SEPARATOR if is_joined else "",
        joined=choices,
    )
