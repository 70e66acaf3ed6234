"""Drafts in the store: a row each, and the file beside it under its hash.

Drafts are no part of any revision. They have a lock of their own, so that nobody who drops a file
waits for another's import.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import shutil
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

from data_loaders.drafts.draft import Draft, Said
from data_loaders.errors import CallError
from data_loaders.settings.imports import DRAFT_DAYS
from data_loaders.store import Store, setting_value

LONGEST = 80
"""Characters of a file's name that are kept, the ending apart."""

_lock = threading.RLock()


def add(store: Store, name: str, content: bytes, who: str) -> Draft:
    """Keep a dropped file; one that this person dropped before and did not import is found again.

    Folders in the name are left out.
    """
    store.check_writable()
    sha256 = hashlib.sha256(content).hexdigest()
    plain = plain_name(name)
    with _lock:
        for known in drafts_of(store, who):
            if (known.sha256, known.name, known.revision) == (sha256, plain, None):
                return known
        _keep_file(_folder(store) / sha256 / plain, content)
        now = datetime.now(UTC).replace(tzinfo=None)
        new = Draft(secrets.token_hex(8), plain, sha256, len(content), who, now, Said())
        _write(
            store,
            "INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
            [new.id, plain, sha256, new.size, who, now, new.said.as_text()],
        )
        return new


def plain_name(name: str) -> str:
    """A file's name without folders and signs that no file may have, and of bearable length."""
    last = re.sub(r"[\x00-\x1f<>:\"|?*]", " ", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(
        ". "
    )
    stem, dot, ending = last.rpartition(".")
    return f"{stem[:LONGEST]}{dot}{ending[:LONGEST]}" if stem else last[:LONGEST] or "file"


def drafts_of(store: Store, who: str) -> list[Draft]:
    """The drafts of a person, the first dropped first."""
    rows = store.query('SELECT * FROM draft WHERE who = ? ORDER BY "at", id', [who])
    return [Draft(said=Said.from_text(row.pop("wishes")), **row) for row in rows]


def file_of(store: Store, draft: Draft) -> Path:
    """Where the file of a draft is kept. Raises ``CallError`` when it is gone."""
    path = _folder(store) / draft.sha256 / draft.name
    if not path.exists():
        raise CallError(
            f"{draft.name} is no longer kept", do="Discard it here, and drop the file again."
        )
    return path


def change(store: Store, draft: Draft, said: Said) -> None:
    """Keep what a person said about a draft."""
    _write(store, "UPDATE draft SET wishes = ? WHERE id = ?", [said.as_text(), draft.id])


def mark_imported(store: Store, draft: Draft, revision: int) -> None:
    """Note the revision that a draft became; its file stays with the revision."""
    _write(store, "UPDATE draft SET revision = ? WHERE id = ?", [revision, draft.id])
    _drop_unused(store, draft.sha256)


def discard(store: Store, draft: Draft) -> None:
    """Forget a draft, and its file if no other draft needs it."""
    _write(store, "DELETE FROM draft WHERE id = ?", [draft.id])
    _drop_unused(store, draft.sha256)


def discard_old(store: Store) -> int:
    """Forget the drafts that are older than the setting allows; how many they were."""
    with store.cursor() as cursor:
        days = int(setting_value(cursor, DRAFT_DAYS))
    before = datetime.now(UTC).replace(tzinfo=None) - timedelta(days=days)
    rows = store.query('SELECT id, sha256 FROM draft WHERE "at" < ?', [before])
    for row in rows:
        _write(store, "DELETE FROM draft WHERE id = ?", [row["id"]])
        _drop_unused(store, row["sha256"])
    return len(rows)


def _write(store: Store, sql: str, values: list[object]) -> None:
    store.check_writable()
    with _lock, store.cursor() as cursor:
        cursor.execute(sql, values).fetchall()


def _drop_unused(store: Store, sha256: str) -> None:
    with _lock:
        sql = "SELECT id FROM draft WHERE sha256 = ? AND revision IS NULL"
        if not store.query(sql, [sha256]):
            shutil.rmtree(_folder(store) / sha256, ignore_errors=True)


def _keep_file(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name("partial")
    partial.write_bytes(content)
    partial.replace(path)


def _folder(store: Store) -> Path:
    return store.files / "drafts"
