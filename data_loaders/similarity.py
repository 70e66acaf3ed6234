"""Which known spellings a text resembles."""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz import fuzz, process

from data_loaders.declarations import Candidate, Vocabulary, fold

ALIKE = 0.88
"""Likeness from which two headers are taken for one, if nothing else comes near."""

WORTH_ASKING = 0.72
"""Likeness from which a spelling is offered to a person."""

SHORTEST = 4
"""Letters from which likeness says anything: EL and ED differ by one letter and by everything."""


def likeness(left: str, right: str) -> float:
    """How alike two folded texts are, from 0 to 1, whatever the order of their words."""
    if min(len(left), len(right)) < SHORTEST:
        return 1.0 if left == right else 0.0
    return max(fuzz.ratio(left, right), fuzz.token_sort_ratio(left, right)) / 100


def closest(text: str, spellings: Mapping[str, str], most: int = 3) -> list[tuple[str, float]]:
    """What a text resembles: the targets of folded spellings with their likeness, best first."""
    folded = fold(text)
    if len(folded) < SHORTEST:
        return []
    found: dict[str, float] = {}
    for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
        scored = process.extract(
            folded, spellings.keys(), scorer=scorer, score_cutoff=WORTH_ASKING * 100, limit=most * 3
        )
        for spelling, score, _ in scored:
            if len(spelling) >= SHORTEST:
                target = spellings[spelling]
                found[target] = max(found.get(target, 0.0), round(score / 100, 2))
    return sorted(found.items(), key=lambda each: -each[1])[:most]


def closest_terms(vocabulary: Vocabulary, text: str) -> tuple[Candidate, ...]:
    """The codes of a vocabulary that a text may mean, the likeliest first."""
    return tuple(
        Candidate(code, vocabulary.labels[code], share)
        for code, share in closest(text, vocabulary.spellings)
    )
