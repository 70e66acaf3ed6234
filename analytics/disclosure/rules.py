"""The rules of a release, and the words in which they are printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from data_loaders.errors import CallError

GUARANTEE = (
    "For every count of fewer than {n} students, whoever puts together all published tables, rates "
    "and bands, earlier releases and public enrollment finds that 0 is possible, and that "
    "{most} is possible (or all who are enrolled, where they are fewer)."
)
NOT_COVERED = (
    "Not covered: what insiders or acquaintances know, statistical guessing between the bounds, "
    "and what could be inferred from the choices of the program that hides."
)
LEGEND = "Fewer than {n}, or hidden to protect another value"


@dataclass(frozen=True)
class Rules:
    """What a release hides.

    ``smallest``: counts below it are hidden, 0 included where the group is enrolled.
    ``protects_those_not_served``: a count is hidden as well where one to ``smallest`` - 1 of the
    group are left out, so that they cannot be counted either.
    ``band_percents``: the ends that a printed band of a hidden rate may have.
    """

    smallest: int = 10
    protects_those_not_served: bool = True
    band_percents: tuple[int, ...] = (0, 1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 100)

    def __post_init__(self) -> None:
        if self.smallest < 2:
            raise CallError("Counts below 1 cannot be hidden", do="Choose a smallest count of 2.")
        if list(self.band_percents) != sorted(set(self.band_percents)) or not {0, 100} <= set(
            self.band_percents
        ):
            raise CallError("The ends of bands must rise from 0 to 100")

    @property
    def largest_hidden(self) -> int:
        """The largest count that is too small to be shown."""
        return self.smallest - 1

    @property
    def document(self) -> dict[str, Any]:
        """The rules as they stand in a manifest."""
        return {**asdict(self), "band_percents": list(self.band_percents)}

    def in_words(self) -> tuple[str, ...]:
        """The rules as they are printed with a release."""
        lines = [
            f"Counts of fewer than {self.smallest} students are hidden, 0 included where the "
            "group is enrolled.",
            "Where the total of a school is hidden for this reason, all of its groups are.",
            "Further counts are hidden until the guarantee holds; each hidden count is needed.",
            "Rates are printed where the counts are; elsewhere as bands that the guarantee allows.",
            "Measures derived from several counts are shown only where all of these are.",
        ]
        if self.protects_those_not_served:
            lines.insert(
                1,
                "A count is hidden, too, where it would tell that one to "
                f"{self.largest_hidden} of the group are not served.",
            )
        return tuple(lines)

    @property
    def guarantee(self) -> str:
        """What holds for everybody who has every published artefact."""
        return GUARANTEE.format(n=self.smallest, most=self.largest_hidden)

    @property
    def legend(self) -> str:
        """The meaning of the one symbol."""
        return LEGEND.format(n=self.smallest)


def rules_from(document: Mapping[str, Any]) -> Rules:
    """The rules of a manifest."""
    return Rules(**{**document, "band_percents": tuple(document["band_percents"])})
