"""Known wide sheets, and how they become rows of a dataset."""

from __future__ import annotations

from dataclasses import dataclass, field

from data_loaders.declarations.vocabulary import fold


@dataclass(frozen=True)
class Melt:
    """One row of the dataset made from each source row.

    ``values`` are set as they stand; ``add`` names the source headers whose numbers are added
    into the layout's value column (several where the source splits a group further).
    """

    values: tuple[tuple[str, str], ...]
    add: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """A published sheet whose columns are groups: recognised by its headers.

    ``compose`` joins source headers with ``-`` into a column (an id in several parts).
    ``keep`` names the source header and the only value whose rows are wanted, so that nested
    levels (grade inside school inside district) are not counted twice.
    """

    id: str
    title: str
    source: str
    dataset: str
    headers: tuple[str, ...]
    value_column: str
    melts: tuple[Melt, ...]
    compose: tuple[tuple[str, tuple[str, ...]], ...] = ()
    keep: tuple[tuple[str, str], ...] = ()
    sheets: tuple[str, ...] = ()
    rename: tuple[tuple[str, str], ...] = field(default=())

    def fits(self, headers: tuple[str, ...], sheet: str) -> bool:
        """Whether a sheet with these headers is of this layout."""
        present = {fold(header) for header in headers}
        wanted = {fold(header) for header in self.headers}
        return wanted <= present and (not self.sheets or sheet in self.sheets)
