"""What a person should know about how headers were understood."""

from __future__ import annotations

from collections.abc import Iterator

from data_loaders.declarations import Candidate, Dataset, Finding, Severity
from data_loaders.mapping.columns import ColumnMapping, Doubt, Mapped
from data_loaders.mapping.guesses import ALIKE_HEADERS, BY_NAME, BY_VALUES

_GUESSED = {
    ALIKE_HEADERS: ("similar_header", "its spelling is close to a known one"),
    BY_NAME: ("header_of_names", "names stand there in place of ids, and are looked up"),
    BY_VALUES: ("header_by_values", "what stands below it fits no other column"),
}


def mapping_findings(sheet: str, dataset: Dataset, mapped: Mapped) -> list[Finding]:
    """A warning for each header that was guessed, or that may mean several columns."""
    told = (*_guessed(sheet, dataset, mapped.guessed), *_doubts(sheet, dataset, mapped.doubts))
    return list(told)


def _guessed(
    sheet: str, dataset: Dataset, mappings: tuple[ColumnMapping, ...]
) -> Iterator[Finding]:
    for each in mappings:
        check, why = _GUESSED[each.how]
        label = dataset.by_name[each.column].label
        yield Finding(
            check,
            Severity.WARNING,
            f"Read as “{label}”: {why}",
            "If that is wrong, choose another column for it, or leave it out",
            sheet=sheet,
            cell=each.address,
            column=each.header,
            value=each.header,
            candidates=(Candidate(each.column, label, each.confidence),),
            name=each.column,
        )


def _doubts(sheet: str, dataset: Dataset, doubts: tuple[Doubt, ...]) -> Iterator[Finding]:
    for doubt in doubts:
        candidates = tuple(
            Candidate(name, dataset.by_name[name].label, sure) for name, sure in doubt.columns
        )
        named = " or ".join(f"“{each.label}”" for each in candidates)
        yield Finding(
            "unclear_header",
            Severity.WARNING,
            f"This may be {named}; it was not used",
            "Choose the column that it is, or leave it out",
            sheet=sheet,
            cell=doubt.address,
            column=doubt.header,
            value=doubt.header,
            candidates=candidates,
        )
