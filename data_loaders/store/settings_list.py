"""Every setting with its value in force, and who changed it when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from data_loaders.declarations import Setting
from data_loaders.settings import SETTINGS
from data_loaders.store.connection import Store


@dataclass(frozen=True)
class SettingInForce:
    """A setting, for all or for one code (``scope``): its value and where that comes from.

    ``who``, ``at`` and ``revision`` tell the last change; they are None while nobody changed it.
    An empty value means that nothing is set.
    """

    setting: Setting
    scope: str
    value: str
    default: str
    note: str = ""
    who: str | None = None
    at: datetime | None = None
    revision: int | None = None

    @property
    def is_default(self) -> bool:
        """Whether the value is the default."""
        return self.value == self.default


def settings_in_force(store: Store) -> list[SettingInForce]:
    """Every setting in the order of the declarations, codes of their own below it."""
    stored = _stored(store)
    found = []
    for setting in SETTINGS.values():
        scopes = ["", *setting.defaults]
        scopes += [code for name, code in stored if name == setting.id and code not in scopes]
        found += [_in_force(setting, code, stored.get((setting.id, code))) for code in scopes]
    return found


def _stored(store: Store) -> dict[tuple[str, str], dict[str, Any]]:
    rows = store.query(
        "SELECT s.setting, coalesce(s.scope, '') AS scope, s.value, s.note, r.number, r.who, "
        'r."at" FROM setting_rows AS s JOIN revision AS r ON r.number = s._since '
        "WHERE s._until IS NULL ORDER BY s.scope"
    )
    return {(row["setting"], row["scope"]): row for row in rows}


def _in_force(setting: Setting, scope: str, row: dict[str, Any] | None) -> SettingInForce:
    default = setting.defaults.get(scope, setting.default if not scope else "")
    if row is None:
        return SettingInForce(setting, scope, default, default)
    value = row["value"] or default
    note = row["note"] or ""
    return SettingInForce(
        setting, scope, value, default, note, row["who"], row["at"], row["number"]
    )
