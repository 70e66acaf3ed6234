"""Published figures that pages quote, each with its source."""

from __future__ import annotations

from dataclasses import dataclass

_SOURCE = (
    "Coaching Toolkit for Child Welfare Practice, table 2.1, after Joyce and Showers 2002. Other "
    "copies give other figures, such as 5, 10, 20, 25 and 90 % for transfer."
)


@dataclass(frozen=True)
class TrainingOutcome:
    """What participants reach by one component of training, in percent of participants."""

    component: str
    knowledge: int
    skill: int
    transfer: int
    source: str = _SOURCE


TRAINING_OUTCOMES = (
    TrainingOutcome("Theory", 10, 5, 0),
    TrainingOutcome("With demonstration", 30, 30, 0),
    TrainingOutcome("With practice and feedback in training", 60, 60, 5),
    TrainingOutcome("With coaching", 95, 95, 95),
)
