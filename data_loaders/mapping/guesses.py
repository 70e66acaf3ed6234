"""Guesses about headers that nobody knows: by likeness, then by what stands below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from data_loaders.declarations import Column, fold
from data_loaders.mapping.evidence import Evidence
from data_loaders.reading import Header
from data_loaders.similarity import ALIKE, likeness

ALIKE_HEADERS, BY_VALUES, BY_NAME = "similar", "values", "names"
CLOSE = 0.05
"""Two likenesses that differ by less do not decide between two columns."""

FITTING = 0.8
"""Share of a column's texts that must fit what its header is taken for."""

ONLY_FITTING = 0.9
"""The same where nothing but the texts speaks for it."""

SURE_BY_VALUES, SURE_BY_NAME = 0.6, 0.8

Score = Callable[[Header, Column], float]


@dataclass(frozen=True)
class Guess:
    """What a header may mean: columns with how sure, the likeliest first; and whether it is one."""

    header: Header
    how: str
    columns: tuple[tuple[str, float], ...]
    is_sure: bool


def guess(headers: Sequence[Header], columns: Sequence[Column], evidence: Evidence) -> list[Guess]:
    """Guess what headers mean, each at most once, and no column twice."""
    found: list[Guess] = []
    rest, free = list(headers), list(columns)
    for how, score in (
        (BY_NAME, _names),
        (ALIKE_HEADERS, _alike),
        (BY_VALUES, _told_by_values),
    ):
        guesses = _match(rest, free, how, partial(score, evidence))
        found += [e for e in guesses if e.is_sure or how != BY_VALUES or _matters(e, free)]
        settled = {each.header.column for each in guesses}
        taken = {each.columns[0][0] for each in guesses if each.is_sure}
        rest = [header for header in rest if header.column not in settled]
        free = [column for column in free if column.name not in taken]
    return found


def _match(
    headers: Sequence[Header], columns: Sequence[Column], how: str, score: Score
) -> list[Guess]:
    """Pair headers and columns; a pair is sure when neither side has another one nearly as good."""
    scores = {
        (header.column, column.name): found
        for header in headers
        for column in columns
        if (found := score(header, column))
    }
    guesses = []
    for header in headers:
        mine = [(name, s) for (place, name), s in scores.items() if place == header.column]
        if not mine:
            continue
        mine.sort(key=lambda each: -each[1])
        best, share = mine[0]
        rivals = [s for (place, name), s in scores.items() if name == best]
        rivals += [s for _, s in mine[1:]]
        is_sure = sum(s > share - CLOSE for s in rivals) == 1
        guesses.append(Guess(header, how, tuple(mine[:3]), is_sure))
    return guesses


def _names(evidence: Evidence, header: Header, column: Column) -> float:
    """Whether names stand below a header of what a required column refers to by id."""
    is_named = column.required and evidence.names_what(header, column)
    return SURE_BY_NAME if is_named else 0.0


def _alike(evidence: Evidence, header: Header, column: Column) -> float:
    """How alike a header is to the spellings of a column, if the texts below it do not object."""
    folded = fold(header.text)
    best = max(likeness(folded, fold(known)) for known in column.headers)
    if best < ALIKE:
        return 0.0
    share = evidence.share(header, column)
    return round(best * 0.9, 2) if share is None or share >= FITTING else 0.0


def _told_by_values(evidence: Evidence, header: Header, column: Column) -> float:
    if not evidence.is_telling(header, column):
        return 0.0
    share = evidence.share(header, column)
    return SURE_BY_VALUES if share is not None and share >= ONLY_FITTING else 0.0


def _matters(each: Guess, columns: Sequence[Column]) -> bool:
    """Whether a doubt about values is worth a question: a required column may be among them."""
    required = {column.name for column in columns if column.required}
    return any(name in required for name, _ in each.columns)
