"""Two versions of a survey, question by question: what may be compared over the years."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from data_loaders.declarations import Instrument, Item, fold
from data_loaders.similarity import WORTH_ASKING, likeness


class Wording(StrEnum):
    """What became of a question between two versions."""

    SAME = "same"
    REWORDED = "reworded"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True)
class ItemChange:
    """A question in two versions; None where one does not ask it. ``likeness`` is from 0 to 1.

    Only a question that is the same, on the same answers, may be shown as one line.
    """

    wording: Wording
    before: Item | None
    after: Item | None
    likeness: float = 0.0


def crosswalk(before: Instrument, after: Instrument) -> list[ItemChange]:
    """What became of each question, in the order of the later version, then what was dropped.

    Questions are paired by the same words first, then by id, then by likeness, the likest first.
    """
    pairs = _pairs(before, after)
    found = []
    for item in after.items:
        old = pairs.get(item.id)
        if old is None:
            found.append(ItemChange(Wording.NEW, None, item))
            continue
        alike = _likeness(old, item)
        same_answers = before.scale_of(old).scores == after.scale_of(item).scores
        is_same = alike == 1 and same_answers and old.is_reversed == item.is_reversed
        said = Wording.SAME if is_same else Wording.REWORDED
        found.append(ItemChange(said, old, item, round(alike, 2)))
    kept = {old.id for old in pairs.values()}
    dropped = [item for item in before.items if item.id not in kept]
    return found + [ItemChange(Wording.DROPPED, item, None) for item in dropped]


def _pairs(before: Instrument, after: Instrument) -> dict[str, Item]:
    """The earlier item of each later one, by the later one's id."""
    scored = [
        (3.0 if alike == 1 else 2.0 if old.id == new.id else alike, old, new)
        for old in before.items
        for new in after.items
        for alike in [_likeness(old, new)]
        if alike >= WORTH_ASKING or old.id == new.id
    ]
    pairs: dict[str, Item] = {}
    used: set[str] = set()
    for _, old, new in sorted(scored, key=lambda each: -each[0]):
        if new.id not in pairs and old.id not in used:
            pairs[new.id] = old
            used.add(old.id)
    return pairs


def _likeness(old: Item, new: Item) -> float:
    """How alike two questions are worded."""
    olds = [fold(text) for text in old.wordings or (old.label,)]
    news = [fold(text) for text in new.wordings or (new.label,)]
    return max(likeness(one, other) for one in olds for other in news)


def comparable_scales(before: Instrument, after: Instrument) -> tuple[str, ...]:
    """The subscales whose scores may be compared: the same questions, all of them, in both."""
    changes = crosswalk(before, after)
    changed = {
        item.subscale
        for change in changes
        if change.wording is not Wording.SAME
        for item in (change.before, change.after)
        if item is not None
    }
    moved = {
        item.subscale
        for change in changes
        if change.before and change.after and change.before.subscale != change.after.subscale
        for item in (change.before, change.after)
    }
    asked = dict.fromkeys(item.subscale for item in after.items)
    return tuple(name for name in asked if name not in changed | moved)
