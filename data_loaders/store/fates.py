"""What becomes of rows: of those that come in, and of those of their wave that are not in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data_loaders.declarations import Dataset, Duplicates
from data_loaders.store.connection import Cursor, fetch
from data_loaders.store.schema import history_table


@dataclass(frozen=True)
class Staged:
    """Checked rows of one dataset in a temporary table of the import's cursor.

    ``relation`` has the typed ``columns`` that the file gives, and ``_file, _sheet, _row``.
    Columns that the file does not give keep their present values. ``duplicates`` is the rule for
    rows that the store knows.
    """

    dataset: Dataset
    relation: str
    columns: tuple[str, ...]
    duplicates: Duplicates = Duplicates.UPDATE

    @property
    def given(self) -> list[str]:
        """The columns beside the key."""
        return [column for column in self.columns if column not in self.dataset.key]

    @property
    def can_replace(self) -> bool:
        """Whether the rows say to which wave they belong."""
        known = {*self.columns, *self.dataset.key}
        return bool(self.dataset.wave) and set(self.dataset.wave) <= known


@dataclass
class Counts:
    """What a commit does to a dataset's rows.

    ``kept`` counts rows of the file that say something else than the store, which the rule for
    duplicates lets stand; ``ended`` counts rows of the store that the file no longer has.
    """

    loaded: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    ended: int = 0

    def __iadd__(self, other: Counts) -> Counts:
        self.loaded += other.loaded
        self.updated += other.updated
        self.unchanged += other.unchanged
        self.kept += other.kept
        self.ended += other.ended
        return self

    @property
    def changes(self) -> int:
        """Rows that a commit would add, change or end."""
        return self.loaded + self.updated + self.ended


def same(columns: Sequence[str], left: str, right: str) -> str:
    """SQL that two relations agree in columns; missing values count as equal."""
    return " AND ".join(
        f'{left}."{name}" IS NOT DISTINCT FROM {right}."{name}"' for name in columns
    )


def beside_current(staged: Staged) -> str:
    """SQL of the staged rows ``s``, each beside the current row ``c`` of its key, if any."""
    known = f"c._until IS NULL AND {same(staged.dataset.key, 's', 'c')}"
    return f"{staged.relation} s LEFT JOIN {history_table(staged.dataset)} c ON {known}"


def fate(staged: Staged) -> str:
    """SQL of what becomes of a staged row: loaded, updated, unchanged, or kept as it stands."""
    differs = _any(f's."{name}" IS DISTINCT FROM c."{name}"' for name in staged.given)
    fills = _any(f's."{name}" IS NOT NULL AND c."{name}" IS NULL' for name in staged.given)
    refuses = _any(
        f's."{name}" IS NOT NULL AND s."{name}" IS DISTINCT FROM c."{name}"'
        for name in staged.given
    )
    cases = {
        Duplicates.UPDATE: f"WHEN {differs} THEN 'updated'",
        Duplicates.REPLACE: f"WHEN {differs} THEN 'updated'",
        Duplicates.SKIP: f"WHEN {differs} THEN 'kept'",
        Duplicates.FILL: f"WHEN {fills} THEN 'updated' WHEN {refuses} THEN 'kept'",
    }
    return (
        f"CASE WHEN c._since IS NULL THEN 'loaded' {cases[staged.duplicates]} ELSE 'unchanged' END"
    )


def value_of(staged: Staged, column: str) -> str:
    """SQL of the value that a column gets in the row that is written."""
    if column not in staged.columns:
        return f'c."{column}"'
    if staged.duplicates is Duplicates.FILL:
        return f'coalesce(c."{column}", s."{column}")'
    return f's."{column}"'


def _any(conditions: Iterable[str]) -> str:
    return " OR ".join(conditions) or "FALSE"


def no_longer_there(stages: Sequence[Staged]) -> str:
    """SQL of the condition that a current row ``t`` of a dataset is in a wave of these stages,
    but not in them. All stages of the dataset count, so that one sheet does not end another's.
    """
    replacing = [each for each in stages if each.duplicates is Duplicates.REPLACE]
    waves = _any(_has(each, each.dataset.wave) for each in replacing if each.can_replace)
    present = _any(_has(each, each.dataset.key) for each in stages)
    return f"t._until IS NULL AND ({waves}) AND NOT ({present})"


def _has(staged: Staged, columns: Sequence[str]) -> str:
    return f"EXISTS (FROM {staged.relation} s WHERE {same(columns, 's', 't')})"


def count_fates(cursor: Cursor, staged: Staged) -> Counts:
    """What a commit of these rows would add, change and leave; nothing is written."""
    rows = fetch(
        cursor,
        f"SELECT {fate(staged)} AS fate, count(*) AS n FROM {beside_current(staged)} GROUP BY fate",
    )
    return Counts(**{row["fate"]: int(row["n"]) for row in rows})


def count_ended(cursor: Cursor, stages: Sequence[Staged]) -> int:
    """How many rows of one dataset a commit of all its stages would end."""
    if not _ends(stages):
        return 0
    table = history_table(stages[0].dataset)
    sql = f"SELECT count(*) AS n FROM {table} t WHERE {no_longer_there(stages)}"
    return int(fetch(cursor, sql)[0]["n"])


def _ends(stages: Sequence[Staged]) -> bool:
    return any(each.duplicates is Duplicates.REPLACE and each.can_replace for each in stages)
