"""Recognition: which dataset a sheet holds, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data_loaders.checking.values import codes_of
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Column, Dataset, Kind, fold
from data_loaders.headings import year_headings
from data_loaders.mapping import (
    Evidence,
    Hints,
    Mapped,
    Memory,
    check_names,
    layout_key,
    map_columns,
)
from data_loaders.reading import Table

SURE_ENOUGH = 3
"""Headers that must be known before a sheet with something missing is named at all."""

ROWS_LOOKED_AT = 200
"""Rows whose values must fit the codes that a dataset requires."""


MOST_HEADERS = 100
"""Headers of a sheet beyond which it is not searched for misspelt ones: it would take long."""

ALTERNATIVES = 4
"""Other datasets that a sheet may hold, offered to a person."""


@dataclass(frozen=True)
class Recognised:
    """A dataset found in a table, with its mapping, how sure that is, and the reason."""

    dataset: Dataset
    mapped: Mapped
    confidence: float
    reason: str


@dataclass(frozen=True)
class Recognition:
    """The datasets that a table holds, the best first, and what else it may hold.

    ``expected`` is the dataset that the headers alone tell where a person said another; or empty.
    """

    found: tuple[Recognised, ...]
    others: tuple[Recognised, ...] = ()
    expected: str = ""


def recognise_datasets(
    table: Table, wanted: Dataset | None, hints: Hints, memory: Memory
) -> Recognition:
    """The datasets that a table holds; none when nothing is recognised.

    One sheet may feed several: a further dataset counts when all that it requires is there and
    it has two columns of its own, one of them required. A name beside an id is not a directory.
    What headers are like, and what stands below them, fills gaps of a dataset that was recognised
    by known headers; it finds one by itself only where no other was found.
    """
    layout = layout_key(table.headers)
    judge = _Judge(table, hints, memory, layout)
    wanted = wanted or _as_before(memory, layout, hints)
    if wanted is not None:
        check_names(wanted, [*filter(None, hints.chosen.values()), *hints.constants])
        found = judge(wanted, hints.evidence)
        if layout in memory.holds and memory.holds[layout] == wanted.name:
            said = f"as said before of a sheet with these headers; {found.reason}"
            found = replace(found, confidence=1.0, reason=said)
        bare = _Judge(table, Hints(), Memory(), layout)
        return Recognition((found,), _others(judge, [found]), _expected(_precisely(bare, table)))
    kept = _precisely(judge, table)
    if not kept or kept[0].mapped.missing:
        kept = _nearly(judge, table) or kept
    return Recognition(_completed(judge, kept), _others(judge, kept))


def names_columns(texts: Sequence[str]) -> bool:
    """Whether the texts of a row, two at least, are all headers of one dataset."""
    first = fold(texts[0])
    having = [each.by_header.keys() for each in DATASETS.values() if first in each.by_header]
    folded = {fold(text) for text in texts} if having else set[str]()
    return len(folded) > 1 and any(folded <= known for known in having)


def _expected(kept: list[Recognised]) -> str:
    return kept[0].dataset.name if len(kept) == 1 and not kept[0].mapped.missing else ""


def _as_before(memory: Memory, layout: str, hints: Hints) -> Dataset | None:
    """The dataset that a person named for these headers, if it has all that is named now."""
    dataset = DATASETS.get(memory.holds.get(layout, ""))
    return dataset if dataset in _candidates(hints) else None


def _candidates(hints: Hints) -> list[Dataset]:
    """Datasets that have every column named by hand."""
    named = {*filter(None, hints.chosen.values()), *hints.constants}
    return [dataset for dataset in DATASETS.values() if named <= set(dataset.by_name)]


@dataclass(frozen=True)
class _Judge:
    """Maps a table's headers to a dataset and says how well they fit."""

    table: Table
    hints: Hints
    memory: Memory
    layout: str

    def __call__(
        self,
        dataset: Dataset,
        evidence: Evidence | None = None,
        taken: frozenset[int] = frozenset(),
    ) -> Recognised:
        own = {n: text for n, text in self.hints.constants.items() if n in dataset.by_name}
        earlier = self.memory.columns_of(self.layout, dataset)
        hints = replace(self.hints, constants=own, earlier=earlier, evidence=evidence, taken=taken)
        mapped = map_columns(self.table.headers, dataset, hints)
        if dataset.headed_by and dataset.headed_by not in mapped.names:
            hints = replace(hints, has_headings=bool(year_headings(self.table)))
            mapped = map_columns(self.table.headers, dataset, hints)
        named = sum(1 for header in self.table.headers if header.text)
        known = _known(mapped)
        confidence = round(known / named, 2) if named else 0.0
        return Recognised(dataset, mapped, confidence, _reason(dataset, mapped, known, named))


def _reason(dataset: Dataset, mapped: Mapped, known: int, named: int) -> str:
    reason = f"{known} of {named} headers are columns of {dataset.title.lower()}"
    if mapped.guessed:
        guessed = ", ".join(f"“{each.header}”" for each in mapped.guessed)
        reason += f"; guessed: {guessed}"
    if mapped.missing:
        reason += f"; missing: {', '.join(mapped.missing)}"
    return reason


def _precisely(judge: _Judge, table: Table) -> list[Recognised]:
    """The datasets whose known headers a table has."""
    judged = [judge(dataset) for dataset in _candidates(judge.hints)]
    judged = [found for found in judged if _is_plausible(found) and _values_fit(table, found)]
    judged.sort(key=lambda found: -_score(found))
    kept: list[Recognised] = []
    used: set[int] = set()
    for found in judged:
        if not kept or (not found.mapped.missing and _adds(found, used)):
            kept.append(found)
            used |= positions(found)
        if kept[0].mapped.missing:
            break
    return kept


def _nearly(judge: _Judge, table: Table) -> list[Recognised]:
    """The dataset of which a table has everything required once guesses count, if there is one.

    At least half of its headers must be known or nearly so, whatever the values below them say.
    """
    if judge.hints.evidence is None or len(table.headers) > MOST_HEADERS:
        return []
    by_name = replace(judge.hints.evidence, is_telling_alone=False)
    judged = [judge(dataset, by_name) for dataset in _candidates(judge.hints)]
    judged = [each for each in judged if _is_complete(each, table)]
    return sorted(judged, key=lambda found: -_score(found))[:1]


def _is_complete(found: Recognised, table: Table) -> bool:
    named = sum(1 for header in table.headers if header.text)
    is_known = _known(found.mapped) >= max(SURE_ENOUGH, named / 2)
    return is_known and not found.mapped.missing and _values_fit(table, found)


def _completed(judge: _Judge, kept: list[Recognised]) -> tuple[Recognised, ...]:
    """The datasets with the columns that likeness and values add, each header used by one."""
    taken = frozenset(place for each in kept for place in positions(each))
    completed: list[Recognised] = []
    for each in kept:
        completed.append(judge(each.dataset, judge.hints.evidence, taken - positions(each)))
        taken |= positions(completed[-1])
    return tuple(completed)


def _others(judge: _Judge, kept: list[Recognised]) -> tuple[Recognised, ...]:
    """What else a table may be: datasets of which it has some headers, the likeliest first."""
    names = {each.dataset.name for each in kept}
    judged = [judge(d) for d in _candidates(judge.hints) if d.name not in names]
    judged = [each for each in judged if _known(each.mapped) >= 2]
    return tuple(sorted(judged, key=lambda each: -_score(each))[:ALTERNATIVES])


def positions(found: Recognised) -> frozenset[int]:
    """The columns of a sheet (from 0) that a dataset takes."""
    return frozenset(m.position for m in found.mapped.columns if m.position is not None)


def _known(mapped: Mapped) -> int:
    return len({m.position for m in mapped.columns if m.position is not None})


def _score(found: Recognised) -> float:
    return _known(found.mapped) - 2 * len(found.mapped.missing)


def _is_plausible(found: Recognised) -> bool:
    known = _known(found.mapped)
    if not found.mapped.missing:
        return known >= 2
    return known >= SURE_ENOUGH and len(found.mapped.missing) <= 2 and _score(found) > 0


def _values_fit(table: Table, found: Recognised) -> bool:
    """Whether the required codes of a dataset stand in the first rows of their columns.

    A header such as "status" means something else in every file; its values tell.
    """
    rows = table.rows().slice(0, ROWS_LOOKED_AT)
    for mapping in found.mapped.columns:
        column = found.dataset.by_name[mapping.column]
        if column.vocabulary is None or not column.required or mapping.position is None:
            continue
        texts = [text for text in rows.column(f"c{mapping.position}").to_pylist() if text]
        known = sum(_names_a_code(column, text) for text in texts)
        if texts and known * 2 < len(texts):
            return False
    return True


def _names_a_code(column: Column, text: str) -> bool:
    """Whether a cell states a code of the column, or several where it may hold several."""
    assert column.vocabulary is not None
    if column.kind is Kind.CODES:
        return codes_of(column.vocabulary, text)[0] is not None
    return column.vocabulary.code_of(text) is not None


def _adds(found: Recognised, used: set[int]) -> bool:
    own = [
        found.dataset.by_name[mapping.column]
        for mapping in found.mapped.columns
        if mapping.position is not None and mapping.position not in used
    ]
    return len(own) >= 2 and any(column.required for column in own)
