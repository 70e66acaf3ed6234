"""Reports from the command line: written, issued, given again and compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from analytics.reports import build, report_named
from analytics.reports.bundle import each_of, zip_of
from analytics.reports.content import Content
from analytics.reports.issuing import (
    Change,
    changes_since,
    file_of,
    issue,
    issue_numbered,
    issues_of,
)
from analytics.reports.writers import in_format
from data_loaders.store import Store

Outcome = tuple[dict[str, Any] | list[dict[str, Any]], str]


def write(
    store: Store,
    name: str,
    path: Path,
    where: Mapping[str, str],
    *,
    revision: int | None,
    ending: str,
    who: str | None,
) -> dict[str, Any]:
    """Write a report, or a zip of one for each; ``who`` issues it, None makes a draft of it."""
    report = report_named(name)
    is_bundle = path.suffix.lower() == ".zip"
    kind = ending if is_bundle else path.suffix.lower().lstrip(".")
    if is_bundle:
        contents = list(each_of(store, report, where, revision))
    else:
        contents = [build(store, name, where, revision)]
    made = zip_of(contents, kind) if is_bundle else in_format(contents[0], kind)
    numbers = [_issued(store, content, kind, who) for content in contents]
    path.write_bytes(made)
    return {
        "report": name,
        "file": str(path),
        "revision": max((content.revision for content in contents), default=store.revision()),
        "release": max((content.release for content in contents), default=0),
        "scopes": [content.scope for content in contents],
        "issued": [number for number in numbers if number],
    }


def _issued(store: Store, content: Content, ending: str, who: str | None) -> int:
    return issue(store, content, ending, who)[0].number if who else 0


def listed(store: Store) -> Outcome:
    """Every issued report."""
    found = issues_of(store)
    lines = [
        f"{each.number:4}  {each.at[:16]}  {each.title}, {each.scope}  {each.ending}  "
        f"revision {each.revision}  {each.sha256[:12]}"
        for each in found
    ]
    text = "\n".join(lines) or "No report was issued yet."
    return [asdict(each) for each in found], text


def again(store: Store, number: int, path: Path) -> Outcome:
    """The file of an issued report, as it was."""
    issued = issue_numbered(store, number)
    path.write_bytes(file_of(store, issued))
    return {"issued": number, "file": str(path), "sha256": issued.sha256}, f"Wrote {path}"


def compared(store: Store, number: int) -> Outcome:
    """What differs today from an issued report."""
    issued = issue_numbered(store, number)
    found = changes_since(store, issued, build(store, issued.name, issued.where))
    lines = [_line(each) for each in found] or ["Every number is as it was issued."]
    head = f"Report {number} at revision {issued.revision}, against revision {store.revision()}:"
    return [asdict(each) for each in found], "\n".join((head, *lines))


def _line(change: Change) -> str:
    return f"{change.block}: {change.row}, {change.column}: {change.then} is {change.now} now"
