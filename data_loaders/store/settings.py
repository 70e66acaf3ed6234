"""Settings in force."""

from __future__ import annotations

from data_loaders.declarations import Setting
from data_loaders.store.connection import Cursor, fetch


def setting_value(cursor: Cursor, setting: Setting, scope: str = "") -> str:
    """The text in force for a setting: stored for the scope, or for all, or the default."""
    rows = fetch(
        cursor,
        "SELECT value FROM setting WHERE setting = ? AND coalesce(scope, '') IN ('', ?) "
        "AND value IS NOT NULL ORDER BY coalesce(scope, '') = ? DESC",
        [setting.id, scope, scope],
    )
    if rows:
        return str(rows[0]["value"])
    return setting.defaults.get(scope, setting.default)
