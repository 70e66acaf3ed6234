"""What a person says about a file before it is imported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Dataset, Duplicates
from data_loaders.errors import CallError
from data_loaders.mapping import check_names


@dataclass(frozen=True)
class Wishes:
    """What a person said about a file: what it holds and where, and what becomes of known rows.

    ``chosen`` gives columns by header, an empty one leaving it out; ``values`` gives by column what
    texts stand for, an empty code saying that there is no value; ``corrections`` are cells mended
    by hand, by sheet and A1 address.
    """

    as_: str = ""
    sheet: str = ""
    constants: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    duplicates: Duplicates = Duplicates.UPDATE
    corrections: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def dataset(self) -> Dataset | None:
        """The dataset named, unless a survey instrument was named or nothing."""
        return DATASETS.get(self.as_)

    def check(self) -> None:
        """Raise ``CallError`` when a column is set that no dataset has."""
        for dataset in [self.dataset] if self.dataset else []:
            check_names(dataset, [*self.constants, *filter(None, self.chosen.values())])
        if empty := [name for name, text in self.constants.items() if not text.strip()]:
            raise CallError(f"{', '.join(empty)} is set to nothing", do="Give it a value.")
        known = {name for dataset in DATASETS.values() for name in dataset.by_name}
        if unknown := {*self.constants, *self.chosen.values(), *self.values} - {*known, ""}:
            raise CallError(
                f"No dataset has a column {', '.join(sorted(unknown))}",
                do="python -m data_loaders datasets lists them.",
            )
        for name, codes in self.values.items():
            self._check_codes(name, {code for code in codes.values() if code})

    def _check_codes(self, name: str, codes: set[str]) -> None:
        """Raise ``CallError`` when a value of a controlled list stands for no code of it."""
        datasets = [self.dataset] if self.dataset else DATASETS.values()
        lists = [d.by_name[name].vocabulary for d in datasets if name in d.by_name]
        if not any(each is None or codes <= set(each.codes) for each in lists):
            known = "; ".join(dict.fromkeys(", ".join(each.codes) for each in lists if each))
            raise CallError(
                f"{name} has no code {', '.join(sorted(codes))}", do=f"It has: {known}."
            )
