"""Who answered a survey, and what those who did not could change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Outcomes:
    """What became of everybody on the list, in the classes of the AAPOR standard definitions.

    ``other`` are eligible but could not take part; ``unknown_contact`` and ``unknown_other`` may
    not be eligible at all.
    """

    complete: int
    partial: int = 0
    refused: int = 0
    not_reached: int = 0
    other: int = 0
    unknown_contact: int = 0
    unknown_other: int = 0

    @property
    def known(self) -> int:
        """Everybody who is known to be eligible."""
        return self.complete + self.partial + self.refused + self.not_reached + self.other

    @property
    def unknown(self) -> int:
        """Everybody of whom that is not known."""
        return self.unknown_contact + self.unknown_other


def response_rate_1(outcomes: Outcomes) -> float | None:
    """Complete answers over everybody, the unknown taken as eligible: the lowest rate.

    Source: AAPOR, Standard Definitions, RR1. Checked: 100 complete, 10 partial, 30, 40, 5, 15, 0
    gives 0.5. None for an empty list.
    """
    everybody = outcomes.known + outcomes.unknown
    return outcomes.complete / everybody if everybody else None


def response_rate_2(outcomes: Outcomes) -> float | None:
    """As :func:`response_rate_1`, partial answers counted too (RR2). Checked: 0.55."""
    everybody = outcomes.known + outcomes.unknown
    return (outcomes.complete + outcomes.partial) / everybody if everybody else None


def response_rate_3(outcomes: Outcomes, eligible: float) -> float | None:
    """As :func:`response_rate_1`, only the share ``eligible`` of the unknown counted (RR3).

    Checked: with 0.8 it is 0.50761. Raises ``ValueError`` for a share outside 0 to 1.
    """
    if not 0 <= eligible <= 1:
        raise ValueError("the share that is eligible lies between 0 and 1")
    everybody = outcomes.known + eligible * outcomes.unknown
    return outcomes.complete / everybody if everybody else None


def nonresponse_bias(rate: float, respondents: float, others: float) -> float:
    """How far the mean of respondents lies from that of all: (1 - rate)(mean_r - mean_n).

    The mean of those who did not answer comes from another source, or is a what-if. Source:
    Groves and Couper (1998), Nonresponse in Household Interview Surveys.
    """
    return (1 - rate) * (respondents - others)


def class_weights(
    listed: Mapping[str, float], answered: Mapping[str, float], cap: float = 5.0
) -> dict[str, float]:
    """Weights that give each class of the list its share: N_h / n_h, at most ``cap`` times the
    mean weight. Classes without an answer have none, and are then missing from every mean.
    """
    answering = {name: count for name, count in answered.items() if count and listed.get(name)}
    if not answering:
        return {}
    whole = sum(listed[name] for name in answering)
    mean = whole / sum(answering.values())
    return {name: min(listed[name] / count, cap * mean) for name, count in answering.items()}


def weighted_mean(means: Mapping[str, float], weights: Mapping[str, float],
                  answered: Mapping[str, float]) -> float | None:  # fmt: skip
    """The mean over classes by weight times answers; shown beside the unweighted one."""
    parts = {name: weights[name] * answered[name] for name in weights if name in means}
    total = sum(parts.values())
    return sum(part * means[name] for name, part in parts.items()) / total if total else None
