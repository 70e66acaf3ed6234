"""Issued reports: kept beside the store, each with its revision and hash.

A report is issued once for the same file. The file is kept, so that it can be given again to the
byte; making it anew from its revision shows whether today's Tandem still says the same, and
today's numbers can be held against those that were issued.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from analytics.reports.content import Content, Fact, facts_of
from analytics.reports.writers import in_format
from data_loaders.errors import StoreError
from data_loaders.store import Store

_lock = threading.Lock()


@dataclass(frozen=True)
class Issue:
    """A report that was issued: its number, what it is, of what, as of which revision and release
    (0: none), its file's ending and SHA-256, by whom and when (UTC).
    """

    number: int
    name: str
    title: str
    scope: str
    where: Mapping[str, str]
    revision: int
    release: int
    ending: str
    sha256: str
    who: str
    at: str

    @property
    def file_name(self) -> str:
        """The name under which the file is given away."""
        return file_name(self.title, self.scope, self.ending)


@dataclass(frozen=True)
class Change:
    """A number that is another one today: which, and what it was and is (None: not there)."""

    block: str
    row: str
    column: str
    then: Fact
    now: Fact


def file_name(title: str, scope: str, ending: str) -> str:
    """A file's name that every system takes: "Region summary, Region 01, 2025-26.pdf"."""
    plain = re.sub(r"[^\w ,()-]", " ", f"{title}, {scope}")
    return f"{re.sub(r' +', ' ', plain).strip()[:120]}.{ending}"


def folder_of(store: Store) -> Path:
    """Where the issued reports of a store stand: a folder beside it."""
    return store.path.with_name(f"{store.path.stem}.reports")


def issues_of(store: Store) -> list[Issue]:
    """Every issued report, the latest first."""
    path = folder_of(store) / "issued.jsonl"
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Issue(**json.loads(line)) for line in reversed(lines) if line.strip()]


def issue_numbered(store: Store, number: int) -> Issue:
    """An issued report. Raises ``StoreError`` when there is none of this number."""
    found = next((each for each in issues_of(store) if each.number == number), None)
    if found is None:
        raise StoreError(f"No report number {number} was issued", do="See the list of issued ones.")
    return found


def issue(store: Store, content: Content, ending: str, who: str) -> tuple[Issue, bytes]:
    """Issue a report: its file is kept, and what it told. The same file is not issued twice."""
    made = in_format(content, ending)
    sha256 = hashlib.sha256(made).hexdigest()
    with _lock:
        known = issues_of(store)
        if found := next((each for each in known if each.sha256 == sha256), None):
            return found, made
        new = Issue(
            max((each.number for each in known), default=0) + 1,
            content.name,
            content.title,
            content.scope,
            dict(content.where),
            content.revision,
            content.release,
            ending,
            sha256,
            who,
            datetime.now(UTC).isoformat(timespec="seconds"),
        )
        _keep(folder_of(store), new, made, content)
    return new, made


def _keep(folder: Path, new: Issue, made: bytes, content: Content) -> None:
    """The file and what it tells first, the line that names them last."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{new.sha256}.{new.ending}").write_bytes(made)
    facts = [[*key, fact] for key, fact in facts_of(content).items()]
    text = json.dumps(facts, ensure_ascii=False)
    (folder / f"{new.sha256}.json").write_text(text, encoding="utf-8")
    with (folder / "issued.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(asdict(new), ensure_ascii=False) + "\n")


def file_of(store: Store, issued: Issue) -> bytes:
    """The file as it was issued. Raises ``StoreError`` when it is gone or was changed."""
    path = folder_of(store) / f"{issued.sha256}.{issued.ending}"
    made = path.read_bytes() if path.exists() else b""
    if hashlib.sha256(made).hexdigest() != issued.sha256:
        raise StoreError(
            f"The file of report {issued.number} is {'not what was issued' if made else 'gone'}",
            where=str(path),
            do="Bring it back from a backup, or issue the report again.",
        )
    return made


def changes_since(store: Store, issued: Issue, now: Content) -> list[Change]:
    """Which numbers of an issued report are other ones in ``now``, in the order of the report."""
    path = folder_of(store) / f"{issued.sha256}.json"
    if not path.exists():
        raise StoreError(
            f"What report {issued.number} told is no longer kept",
            where=str(path),
            do="Bring it back from a backup, or issue the report again.",
        )
    facts = json.loads(path.read_text(encoding="utf-8"))
    then: dict[tuple[str, str, str], Fact] = {(a, b, c): fact for a, b, c, fact in facts}
    today = facts_of(now)
    return [
        Change(*key, then.get(key), today.get(key))
        for key in dict.fromkeys((*then, *today))
        if then.get(key) != today.get(key)
    ]
