"""What the name of a sheet says of all its rows: a school year, a month, a code, a known id."""

from __future__ import annotations

from data_loaders.checking.values import literal, typed
from data_loaders.declarations import Column, Dataset, Kind
from data_loaders.store import Cursor, fetch

_AS_TEXT = (Kind.SCHOOL_YEAR, Kind.MONTH)


def told_by_name(
    cursor: Cursor, dataset: Dataset, missing: tuple[str, ...], name: str
) -> dict[str, str]:
    """The required columns (by label) that a sheet lacks and that its name gives.

    Nothing is guessed: a month without a year, or an id that the store does not know, is none.
    """
    wanted = [column for column in dataset.columns if column.label in missing]
    return {c.name: name.strip() for c in wanted if _says(cursor, c, name.strip())}


def _says(cursor: Cursor, column: Column, name: str) -> bool:
    if column.kind in _AS_TEXT:
        sql = f"SELECT {typed(column, literal(name))} IS NOT NULL AS says"
        return bool(fetch(cursor, sql)[0]["says"])
    if column.kind is Kind.CODE and column.vocabulary is not None:
        return column.vocabulary.code_of(name) is not None
    target, _, known = column.references.partition(".")
    if not target:
        return False
    sql = f'SELECT count(*) AS n FROM {target} WHERE "{known}" = ?'
    return bool(fetch(cursor, sql, [name])[0]["n"])
