"""What an analyst chooses for a release of students: its tables, its smallest count, its term."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from analytics.disclosure.lattice import LATTICE, Lattice
from analytics.disclosure.release_file import GROUPS
from analytics.disclosure.rules import Rules
from data_loaders.errors import CallError

FEWEST, MOST = 5, 30
"""The smallest counts that states show, from the least strict to the strictest."""


@dataclass(frozen=True)
class Choice:
    """What was chosen for a release: its term, its tables and its rules."""

    term: str = ""
    lattice: Lattice = LATTICE
    rules: Rules = field(default_factory=Rules)


def choice_of(
    groups: Collection[str] = GROUPS, smallest: int = Rules().smallest, term: str = ""
) -> Choice:
    """The choice of the tables of some groups of students, and of the smallest count shown.

    Raises ``CallError`` for a group that there is none of, none at all, or a count that no state
    would choose.
    """
    if unknown := [name for name in groups if name not in GROUPS]:
        raise CallError(
            f"There is no group of students {unknown[0]!r}", do=f"Known: {', '.join(GROUPS)}."
        )
    if not FEWEST <= smallest <= MOST:
        raise CallError(
            f"The smallest count shown cannot be {smallest}",
            do=f"Choose one from {FEWEST} to {MOST}.",
        )
    return Choice(term, LATTICE.of_groups(groups), Rules(smallest=smallest))
