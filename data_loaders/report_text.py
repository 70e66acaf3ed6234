"""Reports in plain words, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data_loaders.declarations import Revision
from data_loaders.importing import FileReport, SheetReport
from data_loaders.store import UndoReport

SHOWN = 20
"""Findings and rows listed one by one."""


def describe(outcome: Any) -> str:
    """The outcome of a command as text."""
    if isinstance(outcome, list):
        return "\n\n".join(describe(item) for item in outcome) or "Nothing yet."
    return "\n".join(_lines(outcome))


def _lines(outcome: Any) -> Iterator[str]:
    match outcome:
        case FileReport():
            yield from _file(outcome)
        case Revision():
            yield from _revision(outcome)
        case UndoReport():
            yield from _undo(outcome)
        case {"columns": columns, "name": name, "title": title, "grain": grain}:
            yield f"{name}: {title}, {grain}"
            yield f"  {', '.join(columns)}"
        case {"file": file, "error": error}:
            yield f"{file}: not used. {error}"
        case dict():
            yield ", ".join(f"{name}: {value}" for name, value in outcome.items())
        case _:
            yield str(outcome)


def _file(report: FileReport) -> Iterator[str]:
    yield f"{report.file} ({report.kind}, sha256 {report.sha256[:12]})"
    yield from (f"  {remark}" for remark in report.remarks)
    for sheet in report.sheets:
        yield from _sheet(sheet)
    if report.revision is not None:
        yield f"  Committed as revision {report.revision}."
    elif report.held_back:
        yield f"  Not committed: {report.held_back} rows have errors (--keep-good loads the rest)."
    elif report.used and not report.can_commit:
        has_rows = any(sheet.rows_read for sheet in report.used)
        said = "the store already says all of this" if has_rows else "there are no rows of data"
        yield f"  Nothing to commit: {said}."


def _sheet(sheet: SheetReport) -> Iterator[str]:
    if sheet.refused:
        yield f"  {sheet.name}: not used. {sheet.refused}"
        return
    what = sheet.instrument or sheet.dataset
    tool = f", {sheet.tool}" if sheet.tool else ""
    yield f"  {sheet.name}: {what}{tool}. {sheet.reason} (confidence {sheet.confidence:.2f})"
    yield (
        f"    {sheet.rows_read} rows read: {sheet.loaded} loaded, {sheet.updated} updated, "
        f"{sheet.unchanged} unchanged, {sheet.held_back} held back"
    )
    if sheet.kept:
        yield f"    {sheet.kept} left as they stand, though the file says something else"
    if sheet.ended:
        yield f"    {sheet.ended} of the store end: this wave no longer has them"
    for reason, count in sheet.skipped.items():
        yield f"    {count} skipped: {reason}"
    if sheet.dropped:
        yield f"    Left out because they identify people: {', '.join(sheet.dropped)}"
    if sheet.unused:
        yield f"    Not used: {', '.join(sheet.unused)}"
    yield from (f"    {remark}" for remark in sheet.remarks)
    for (check, severity, column), count in sheet.checks.items():
        yield f"    {severity}: {check} in {column}, {count} times"
    for finding in sheet.findings[:SHOWN]:
        yield f"      {finding.cell or finding.column}: {finding.message} {finding.value!r}"


def _revision(revision: Revision) -> Iterator[str]:
    undone = f", undone by {revision.undone_by}" if revision.undone_by else ""
    yield (
        f"{revision.number}  {revision.at:%Y-%m-%d %H:%M}  {revision.action}  {revision.who}  "
        f"{revision.file_name}: {revision.loaded} loaded, {revision.updated} updated, "
        f"{revision.held_back} held back{undone}"
    )


def _undo(report: UndoReport) -> Iterator[str]:
    yield (
        f"Revision {report.revision}: {len(report.reversed)} rows taken back, "
        f"{len(report.kept)} kept"
    )
    for fate in report.kept[:SHOWN]:
        yield f"  kept {fate.dataset} {fate.key} ({fate.file}, row {fate.row}): {fate.why}"
