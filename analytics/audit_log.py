"""Who looked at raw numbers of students: a log beside the store that is only ever added to.

It holds what was asked, never a number. An entry is one line of JSON.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from data_loaders.errors import StoreError
from data_loaders.store import Store


@dataclass(frozen=True)
class RawView:
    """One look: when (UTC), who, on which way, which indicator, broken down and filtered by what.

    ``way`` is "page", "rows", "preview" (of an import) or "command line"; or "comparison" (of two
    revisions) or "original file", and then a dataset or a file stands in place of the indicator.
    ``revision`` is that of the store.
    """

    at: str
    who: str
    way: str
    indicator: str
    by: Sequence[str] = ()
    where: Mapping[str, str] = field(default_factory=dict)
    revision: int = 0


def log_of(store: Store) -> Path:
    """Where the log of a store stands."""
    return store.path.with_name(f"{store.path.stem}.raw-views.jsonl")


def note_raw_view(
    store: Store,
    who: str,
    way: str,
    indicator: str,
    by: Sequence[str] = (),
    where: Mapping[str, str] | None = None,
) -> None:
    """Add a line to the log. Raises ``StoreError`` where that cannot be done: a look that leaves
    no trace must not happen.
    """
    at = datetime.now(UTC).isoformat(timespec="seconds")
    view = RawView(at, who, way, indicator, list(by), dict(where or {}), store.revision())
    try:
        with log_of(store).open("a", encoding="utf-8") as log:
            log.write(json.dumps(asdict(view), ensure_ascii=False) + "\n")
    except OSError as error:
        raise StoreError(
            "Raw numbers of students are shown only where the look can be logged",
            where=str(log_of(store)),
            do="Make the folder of the store writable.",
        ) from error


def raw_views(store: Store, limit: int = 200) -> list[RawView]:
    """The latest entries of the log, the newest first."""
    if not log_of(store).exists():
        return []
    lines = log_of(store).read_text(encoding="utf-8").splitlines()
    return [RawView(**json.loads(line)) for line in reversed(lines[-limit:])]
