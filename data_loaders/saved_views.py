"""Saved views: a page with its filters under a name that a person gave it.

They are rows beside the revisions, as drafts are: a revision for each would make every number in
memory out of date, and fill the history with what changes no number. A deleted view is kept with
its day, so that it can be brought back.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode

from data_loaders.errors import CallError
from data_loaders.store import Store

LONGEST = 80
"""Characters of a name."""

COLUMNS = "id, name, page, filters"


@dataclass(frozen=True)
class SavedView:
    """A view: its page by its place in the address, and the filters as the address has them."""

    id: str
    name: str
    page: str
    filters: dict[str, str]


def save(store: Store, who: str, name: str, page: str, filters: dict[str, str]) -> SavedView:
    """Keep a view. Raises ``CallError`` without a name, or for one that this person has already."""
    view = SavedView(secrets.token_hex(8), _free_name(store, who, name), page, dict(filters))
    _write(
        store,
        "INSERT INTO saved_view VALUES (?, ?, ?, ?, ?, ?, NULL)",
        [view.id, who, view.name, page, urlencode(filters), _now()],
    )
    return view


def views_of(store: Store, who: str) -> list[SavedView]:
    """The views of a person, by name."""
    rows = store.query(
        f"SELECT {COLUMNS} FROM saved_view WHERE who = ? AND deleted_at IS NULL "
        "ORDER BY lower(name)",
        [who],
    )
    return [SavedView(**row | {"filters": dict(parse_qsl(row["filters"]))}) for row in rows]


def rename(store: Store, who: str, view_id: str, name: str) -> None:
    """Give a view another name. Raises ``CallError`` like :func:`save`."""
    free = _free_name(store, who, name, view_id)
    _write(store, "UPDATE saved_view SET name = ? WHERE id = ? AND who = ?", [free, view_id, who])


def delete(store: Store, who: str, view_id: str) -> None:
    """Take a view out of the list; :func:`bring_back` undoes it."""
    _write(
        store,
        "UPDATE saved_view SET deleted_at = ? WHERE id = ? AND who = ?",
        [_now(), view_id, who],
    )


def bring_back(store: Store, who: str, view_id: str) -> None:
    """Undo the deletion of a view."""
    _write(
        store,
        "UPDATE saved_view SET deleted_at = NULL WHERE id = ? AND who = ?",
        [view_id, who],
    )


def _free_name(store: Store, who: str, name: str, of_view: str = "") -> str:
    plain = " ".join(name.split())[:LONGEST]
    if not plain:
        raise CallError("A saved view needs a name", do="Write one that you will know again.")
    for known in views_of(store, who):
        if known.name.lower() == plain.lower() and known.id != of_view:
            raise CallError(f"There is a saved view “{plain}” already", do="Choose another name.")
    return plain


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _write(store: Store, sql: str, values: list[object]) -> None:
    store.check_writable()
    with store.write_lock, store.cursor() as cursor:
        cursor.execute(sql, values).fetchall()
