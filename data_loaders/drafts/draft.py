"""A file on its way into the store, and what a person said about it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from data_loaders.declarations import Duplicates

Pairs = tuple[tuple[str, str], ...]
Triples = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Said:
    """What a person said about a file; empty where nothing was said.

    ``constants`` are columns and the text of all their rows, ``columns`` headers and the column
    that they are, ``values`` columns, texts and the codes that these stand for, ``corrections``
    sheets, addresses and the texts to take there.
    """

    dataset: str = ""
    sheet: str = ""
    constants: Pairs = ()
    columns: Pairs = ()
    values: Triples = ()
    corrections: Triples = ()
    duplicates: str = Duplicates.UPDATE

    def with_corrections(self, corrections: Triples) -> Said:
        """The same with further corrections; a later one of a cell takes the earlier's place."""
        return replace(self, corrections=_laid_over(self.corrections, corrections))

    def without_corrections(self) -> Said:
        """The same with every cell as the file has it."""
        return replace(self, corrections=())

    def with_columns(self, columns: Pairs) -> Said:
        """The same with further headers and the columns that they are; an empty one is left out."""
        return replace(self, columns=tuple((dict(self.columns) | dict(columns)).items()))

    def with_values(self, values: Triples) -> Said:
        """The same with further values."""
        return replace(self, values=_laid_over(self.values, values))

    def as_arguments(self) -> dict[str, Any]:
        """What was said as arguments of ``check_file`` and ``load_file``."""
        return {
            "as_": self.dataset,
            "sheet": self.sheet,
            "set_": dict(self.constants),
            "map_": dict(self.columns),
            "values_": _nested(self.values),
            "duplicates": self.duplicates,
            "corrections": _nested(self.corrections),
        }

    def as_text(self) -> str:
        """As JSON, to keep."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> Said:
        """From JSON; what this version does not know is left out."""
        known: dict[str, Any] = {
            name: value if isinstance(value, str) else tuple(map(tuple, value))
            for name, value in json.loads(text or "{}").items()
            if name in cls.__dataclass_fields__
        }
        return cls(**known)


def _laid_over(earlier: Triples, later: Triples) -> Triples:
    merged = {(first, second): text for first, second, text in (*earlier, *later)}
    return tuple((first, second, text) for (first, second), text in merged.items())


def _nested(triples: Triples) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for first, second, text in triples:
        found.setdefault(first, {})[second] = text
    return found


@dataclass(frozen=True)
class Draft:
    """A dropped file: who brought it when (UTC), and the revision that it became, if any."""

    id: str
    name: str
    sha256: str
    size: int
    who: str
    at: datetime
    said: Said
    revision: int | None = None
