"""From a file to a revision: read, recognise, map, check, and commit what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from data_loaders.declarations import Action, Duplicates, Finding
from data_loaders.errors import CallError
from data_loaders.importing.drafts_of_surveys import keep_drafts
from data_loaders.importing.remembering import remember
from data_loaders.importing.report import FileReport
from data_loaders.importing.sheets import check_sheet
from data_loaders.importing.staging import Work
from data_loaders.importing.waves import replace_waves
from data_loaders.importing.wishes import Wishes
from data_loaders.mapping import remembered
from data_loaders.reading import Sheet, Workbook, read_file
from data_loaders.store import (
    Origin,
    Store,
    commit,
    try_out,
)

Progress = Callable[[float, str], None]


def check_file(
    store: Store,
    path: Path,
    *,
    name: str | None = None,
    as_: str = "",
    sheet: str = "",
    set_: Mapping[str, str] | None = None,
    map_: Mapping[str, str] | None = None,
    values_: Mapping[str, Mapping[str, str]] | None = None,
    duplicates: Duplicates | str = Duplicates.UPDATE,
    corrections: Mapping[str, Mapping[str, str]] | None = None,
    look: Callable[[Store], object] | None = None,
    progress: Progress | None = None,
) -> FileReport:
    """Read, recognise, map and check a file against the store; nothing is written.

    ``map_`` gives columns by header, an empty one leaving it out; ``values_`` gives by column what
    texts stand for: ``{"english_learner": {"EL-yes": "EL"}}``, an empty code for no value.
    ``look`` is called with the store as it would be after a commit of the rows without errors,
    if that changes anything. ``duplicates`` is the rule for rows that the store knows;
    ``corrections`` are texts by sheet and A1 address that a person put in place of the file's.
    Raises ``TandemError`` when the file cannot be read or the call names something unknown.
    """
    rule = rule_named(duplicates)
    wishes = Wishes(as_, sheet, set_ or {}, map_ or {}, values_ or {}, rule, corrections or {})

    def finish(work: Work, report: FileReport) -> None:
        if look is not None:
            try_out(store, work.cursor, work.staged, Origin(""), look)

    return _import(store, path, name, wishes, progress, finish)


def load_file(
    store: Store,
    path: Path,
    *,
    name: str | None = None,
    as_: str = "",
    sheet: str = "",
    set_: Mapping[str, str] | None = None,
    map_: Mapping[str, str] | None = None,
    values_: Mapping[str, Mapping[str, str]] | None = None,
    duplicates: Duplicates | str = Duplicates.UPDATE,
    corrections: Mapping[str, Mapping[str, str]] | None = None,
    keep_good: bool = False,
    who: str = "command line",
    action: Action = Action.LOAD,
    progress: Progress | None = None,
) -> FileReport:
    """Check a file and commit it as one revision.

    Nothing is committed while any row is held back, unless ``keep_good``. What a person chose
    (``as_``, ``map_``, ``values_``) is remembered for the next file with these headers, as a
    revision of its own. Raises as :func:`check_file` does.
    """
    rule = rule_named(duplicates)
    wishes = Wishes(as_, sheet, set_ or {}, map_ or {}, values_ or {}, rule, corrections or {})

    def finish(work: Work, report: FileReport) -> None:
        if keep_good or not report.held_back:
            _commit(store, work, report, Origin(who, action), path)
            if report.committed:
                remember(store, work, who)
                keep_drafts(store, work.reports, work.file, who)

    return _import(store, path, name, wishes, progress, finish)


def _import(
    store: Store,
    path: Path,
    name: str | None,
    wishes: Wishes,
    progress: Progress | None,
    finish: Callable[[Work, FileReport], None],
) -> FileReport:
    wishes.check()
    tell = progress or (lambda share, text: None)
    tell(0.05, "Reading the file")
    workbook = read_file(path, original_name=name)
    with store.cursor() as cursor:
        work = Work(cursor, workbook.name, wishes, remembered(cursor), workbook.labels)
        sheets = _sheets(workbook, wishes)
        for number, sheet in enumerate(sheets):
            tell(
                0.3 + 0.5 * number / len(sheets), f"Checking {sheet.name}: {sheet.row_count:,} rows"
            )
            check_sheet(work, sheet)
        if wishes.duplicates is Duplicates.REPLACE:
            replace_waves(work)
        report = _report(store, work, workbook)
        if work.staged:
            tell(0.85, f"Looking at what {report.changes:,} rows change")
            finish(work, report)
    tell(1.0, "Done")
    return report


def rule_named(name: Duplicates | str) -> Duplicates:
    """The rule of this name. Raises ``CallError`` when there is none."""
    if name not in list(Duplicates):
        raise CallError(
            f"{name!r} is no rule for duplicates", do=f"Known: {', '.join(Duplicates)}."
        )
    return Duplicates(name)


def _sheets(workbook: Workbook, wishes: Wishes) -> list[Sheet]:
    if not wishes.sheet:
        return list(workbook.sheets)
    named = [sheet for sheet in workbook.sheets if sheet.name == wishes.sheet]
    if not named:
        names = ", ".join(sheet.name for sheet in workbook.sheets)
        raise CallError(f"There is no sheet {wishes.sheet}", do=f"The sheets are: {names}.")
    return named


def _report(store: Store, work: Work, workbook: Workbook) -> FileReport:
    remarks = tuple(remark.message for remark in workbook.remarks)
    known = [
        each
        for each in store.history()
        if each.sha256 == workbook.sha256 and each.undoes is None and each.undone_by is None
    ]
    return FileReport(
        workbook.name,
        workbook.sha256,
        workbook.kind,
        remarks,
        tuple(work.reports),
        already_loaded=bool(known),
    )


def _commit(store: Store, work: Work, report: FileReport, origin: Origin, path: Path) -> None:
    findings: list[tuple[str, Finding]] = [
        (sheet.dataset, finding) for sheet in report.used for finding in sheet.findings
    ]
    complete = Origin(
        origin.who,
        origin.action,
        report.file,
        report.sha256,
        report.held_back,
        work.mapping,
        findings,
        path,
        work.wishes.duplicates,
    )
    report.revision, _ = commit(store, work.cursor, work.staged, complete)
    report.committed = report.revision is not None
