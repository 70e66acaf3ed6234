"""Surveys and assessments, each in one version."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from data_loaders.declarations.vocabulary import fold


@dataclass(frozen=True)
class Answer:
    """One answer of a scale. ``score`` is None for "don't know" and "not applicable"."""

    label: str
    score: float | None
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scale:
    """The answers an item offers, from the lowest to the highest."""

    id: str
    title: str
    answers: tuple[Answer, ...]

    @cached_property
    def scores(self) -> dict[str, float | None]:
        """Score by folded spelling; the bare number of a score counts as a spelling."""
        scores: dict[str, float | None] = {}
        for answer in self.answers:
            for text in (answer.label, *answer.spellings):
                scores[fold(text)] = answer.score
            if answer.score is not None:
                scores.setdefault(f"{answer.score:g}", answer.score)
        return scores

    @property
    def bounds(self) -> tuple[float, float]:
        """Lowest and highest score."""
        scores = [answer.score for answer in self.answers if answer.score is not None]
        return min(scores), max(scores)


@dataclass(frozen=True)
class Item:
    """One question: our short label, the wordings met, its scale and subscale."""

    id: str
    label: str
    scale: str
    subscale: str
    wordings: tuple[str, ...] = ()
    is_reversed: bool = False


@dataclass(frozen=True)
class Instrument:
    """A survey or assessment in one version.

    A scale score is the mean of the answered items when at least ``answered_share`` of the
    subscale's items were answered. ``series`` names the survey whose versions are compared over
    the years: the id of its first version, which every later version repeats; by default the
    instrument is the only version. Raises ``ValueError`` when an item names an unknown scale or an
    id stands twice.
    """

    id: str
    title: str
    version: str
    level: str
    source: str
    scales: tuple[Scale, ...]
    items: tuple[Item, ...]
    answered_share: float = 2 / 3
    series: str = ""

    def __post_init__(self) -> None:
        known = {scale.id for scale in self.scales}
        if unknown := {item.scale for item in self.items} - known:
            raise ValueError(f"{self.id}: no scale {sorted(unknown)}")
        if len({item.id for item in self.items}) != len(self.items):
            raise ValueError(f"{self.id}: an item id stands twice")

    @property
    def survey(self) -> str:
        """The series that the instrument is a version of."""
        return self.series or self.id

    @cached_property
    def by_wording(self) -> dict[str, Item]:
        """Item by folded id, label or wording."""
        return {
            fold(text): item
            for item in self.items
            for text in (item.id, item.label, *item.wordings)
        }

    def scale_of(self, item: Item) -> Scale:
        """The scale that an item is answered on."""
        return next(scale for scale in self.scales if scale.id == item.scale)

    def score(self, item: Item, answer: str) -> float | None:
        """The score of an answer, turned round for a reversed item; None when it has none."""
        scale = self.scale_of(item)
        score = scale.scores.get(fold(answer))
        if score is None or not item.is_reversed:
            return score
        low, high = scale.bounds
        return low + high - score
