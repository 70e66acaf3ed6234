"""SPSS files with long names of their variables: these are the questions, the names their ids."""

from __future__ import annotations

from collections.abc import Mapping

from data_loaders.reading import Sheet
from data_loaders.survey_tools.export import Question, SurveyExport
from data_loaders.survey_tools.headings import named_table, roles, row_texts, simple

_IDS = frozenset({"id", "caseid", "respid", "respondent", "record", "idnum", "serial"})
_FEWEST = 2


def recognise_spss(sheet: Sheet, labels: Mapping[str, str]) -> SurveyExport | None:
    """Take an SPSS file for answers where its variables have long names; else None."""
    names = row_texts(sheet, 1)
    if sum(name in labels for name in names) < _FEWEST:
        return None
    metadata = dict(roles(names, ()))
    record = next((c for c, name in enumerate(names) if simple(name) in _IDS), None)
    if record is not None and "response_id" not in metadata.values():
        metadata[record] = "response_id"
    asked = [c for c in range(len(names)) if c not in metadata and names[c]]
    return SurveyExport(
        tool="SPSS",
        table=named_table(sheet, (1,), dict(enumerate(names))),
        confidence=0.7,
        reason=f"an SPSS file in which {len(labels)} variables have long names",
        questions=tuple(Question(names[c], labels.get(names[c], names[c]), (c,)) for c in asked),
        metadata=metadata,
    )
