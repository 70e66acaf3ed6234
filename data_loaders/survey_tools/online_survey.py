"""Exports of other survey tools: an id, a start and an end of each response, then questions.

LimeSurvey is one of them; the tools of learning platforms are others, which add what they knew
beforehand (a course, a user) under names of their own.
"""

from __future__ import annotations

import re

from data_loaders.reading import Sheet
from data_loaders.survey_tools.export import Question, SurveyExport
from data_loaders.survey_tools.headings import named_table, role_of, roles, row_texts, simple

_IDS = frozenset({"respondentid", "responseid", "submissionid", "id"})
_STARTED = frozenset({"startdate", "starttime", "startedat", "datestarted"})
_ENDED = ("completeddate", "datecompleted", "completedat", "submitdate", "enddate", "endtime")
_OF_THE_TOOL = frozenset(
    {"languagecode", "startlanguage", "lastpage", "seed", "datestamp", "refurl", *_STARTED}
)
_QUESTION = re.compile(r"(G\d+)?Q\d+.*")
_KNOWN_BEFORE = "opdata_"
_FEWEST = 3


def recognise_online_survey(sheet: Sheet) -> SurveyExport | None:
    """Recognise responses with an id, a start and an end; None for anything else."""
    names = row_texts(sheet, 1)
    simplified = [simple(name) for name in names]
    if not names or simplified[0] not in _IDS or not _STARTED & set(simplified):
        return None
    if not set(_ENDED) & set(simplified):
        return None
    if sum(bool(_QUESTION.fullmatch(name)) for name in names) < _FEWEST:
        return None
    metadata = {**roles(names, _ENDED), 0: "response_id"}
    for column, name in enumerate(names):
        if simplified[column] in _OF_THE_TOOL:
            metadata[column] = "other"
        elif role := role_of(name.removeprefix(_KNOWN_BEFORE)):
            metadata.setdefault(column, role)
    asked = [c for c in range(len(names)) if c not in metadata and names[c]]
    known = tuple(c for c in asked if names[c].startswith(_KNOWN_BEFORE))
    return SurveyExport(
        tool="Online survey",
        table=named_table(sheet, (1,), dict(enumerate(names))),
        confidence=0.8,
        reason="row 1 has an id, a start and an end of each response, and numbered questions",
        questions=tuple(Question(names[c], names[c], (c,)) for c in asked),
        metadata=metadata,
        known_before=known,
    )
