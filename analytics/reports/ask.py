"""What a report asks: numbers as viewers see them, at one revision, by the filters that fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from analytics.calls import code_of
from analytics.compute import compute
from analytics.dimensions import DIMENSIONS
from analytics.indicators import INDICATORS
from analytics.labels import choices, label_of, names_of
from analytics.listing import Listing, list_of
from analytics.results import Edition, Result
from data_loaders.errors import CallError
from data_loaders.store import Store


@dataclass
class Ask:
    """A report's question: of which store, filtered by what, as of which revision.

    Numbers about students come from the current release, whatever the revision; ``edition``
    says from which, once one was asked for. ``where`` holds codes.
    """

    store: Store
    where: dict[str, str]
    revision: int
    editions: dict[int, Edition] = field(default_factory=dict)

    def compute(
        self,
        indicator_id: str,
        by: Iterable[str] = (),
        where: Mapping[str, str] | None = None,
        reference: str = "",
    ) -> Result:
        """An indicator under the report's filters that it knows, or under ``where``."""
        indicator = INDICATORS[indicator_id]
        chosen = self.where if where is None else where
        known = {name: code for name, code in chosen.items() if name in indicator.dimensions}
        result = compute(
            self.store,
            indicator_id,
            by=tuple(by),
            where=known,
            as_of=None if indicator.about.is_people else self.revision,
            reference=reference,
        )
        if result.edition is not None:
            self.editions[result.edition.number] = result.edition
        return result

    def listing(self, name: str, without: Iterable[str] = (), limit: int = 200) -> Listing:
        """A declared list under the report's filters but for some."""
        return list_of(self.store, name, where=self.without(*without), limit=limit)

    def label(self, dimension: str, code: str | None = None) -> str:
        """The label of a code, by default of the one that the report is filtered by."""
        code = self.where.get(dimension, "") if code is None else code
        if not code:
            return ""
        known = label_of(dimension, code)
        names = names_of(self.store, (dimension,)).get(dimension, {})
        return known if known != code else names.get(code, code)

    def without(self, *names: str) -> dict[str, str]:
        """The filters but for some."""
        return {name: code for name, code in self.where.items() if name not in names}

    @property
    def made_at(self) -> datetime:
        """The moment of the revision: what the report says as the day of its numbers."""
        history = {each.number: each.at for each in self.store.history()}
        return history.get(self.revision, datetime(1970, 1, 1))


def ask_of(
    store: Store,
    where: Mapping[str, str],
    needed: Mapping[str, str],
    allowed: Mapping[str, str],
    revision: int | None = None,
) -> Ask:
    """A report's question, checked.

    ``needed`` names the dimensions that a report must be filtered by, ``allowed`` those that it
    may be, each with the indicator among whose values they are. The latest one is taken where a
    needed one is not given; where there is none, the report says that there are no data. Raises
    ``CallError`` for a filter that the report does not have, a value that is not in the data, or
    a revision that does not exist.
    """
    here = store.revision()
    at = here if revision is None else revision
    if not 0 <= at <= here:
        raise CallError(f"There is no revision {at}", do=f"The latest is {here}.")
    known = (*needed, *allowed)
    for name in where:
        if name not in known:
            raise CallError(
                f"This report cannot be filtered by {name!r}", do=f"It knows: {', '.join(known)}."
            )
    chosen = {name: code_of(name, value) for name, value in where.items()}
    for name, indicator_id in {**needed, **allowed}.items():
        options = [code for code, _ in choices(store, name, indicator=INDICATORS[indicator_id])]
        chosen = _checked(name, options, chosen, name in needed)
    return Ask(store, {name: chosen[name] for name in known if chosen.get(name)}, at)


def _checked(
    name: str, options: list[str], chosen: dict[str, str], is_needed: bool
) -> dict[str, str]:
    """The filters with a value for a needed dimension: the latest of time, the first of others."""
    if name in chosen:
        if options and chosen[name] not in options:
            label = DIMENSIONS[name].in_words
            raise CallError(
                f"There is no {label} {chosen[name]!r} in the data",
                do=f"Known: {', '.join(options[-12:])}.",
            )
        return chosen
    if not options or not is_needed:
        return chosen
    return {**chosen, name: options[-1 if DIMENSIONS[name].is_time else 0]}
