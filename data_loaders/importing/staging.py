"""The tables of an import: recognised, turned into text, checked and staged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from data_loaders.checking import Checked, TextTable, stage
from data_loaders.datasets import DATASETS
from data_loaders.errors import CallError
from data_loaders.headings import split_remarks, year_headings
from data_loaders.importing import survey_tables, text_tables
from data_loaders.importing.failing import failing_rows
from data_loaders.importing.report import SheetReport
from data_loaders.importing.sheet_names import told_by_name
from data_loaders.importing.sheet_reports import alternatives, basic_report, refusal
from data_loaders.importing.wishes import Wishes
from data_loaders.instruments import INSTRUMENTS
from data_loaders.layouts.find import layout_of
from data_loaders.mapping import (
    ColumnMapping,
    Evidence,
    Hints,
    Memory,
    layout_key,
    mapping_findings,
)
from data_loaders.reading import Table, address
from data_loaders.recognition import Recognised, Recognition, positions, recognise_datasets
from data_loaders.store import Cursor, Staged, count_fates, fetch
from data_loaders.survey_tools import SurveyExport, recognise_spss


@dataclass
class Work:
    """One import on one cursor: what was staged so far, by dataset."""

    cursor: Cursor
    file: str
    wishes: Wishes
    memory: Memory = field(default_factory=Memory)
    labels: Mapping[str, str] = field(default_factory=dict)
    staged: list[Staged] = field(default_factory=list)
    reports: list[SheetReport] = field(default_factory=list)
    mapping: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def earlier(self) -> dict[str, list[str]]:
        """Relations staged before, by dataset."""
        relations: dict[str, list[str]] = {}
        for staged in self.staged:
            relations.setdefault(staged.dataset.name, []).append(staged.relation)
        return relations


def stage_table(work: Work, table: Table) -> None:
    """Recognise the rows of a table and stage them; a refusal is a report too."""
    sheet = table.sheet
    if work.wishes.as_ and work.wishes.dataset is None:
        known = ", ".join([*DATASETS, *INSTRUMENTS])
        raise CallError(
            f"{work.wishes.as_} is neither a dataset nor an instrument, and {sheet.name} is not a "
            "survey export",
            do=f"Known: {known}.",
        )
    layout = layout_of(table, sheet.name)
    if layout is not None and work.wishes.dataset in (None, DATASETS[layout.dataset]):
        _stage_layout(work, table)
        return
    recognition, told = _recognised(work, table)
    found = recognition.found
    if not found or found[0].mapped.missing:
        export = recognise_spss(sheet, work.labels) if work.wishes.dataset is None else None
        if export is not None:
            stage_survey(work, export)
        else:
            work.reports.append(refusal(table, recognition))
        return
    rows = text_tables.register_rows(work.cursor, table)
    for place, recognised in enumerate(found):
        own = positions(recognised).difference(*map(positions, found[:place]))
        own = own if len(found) > 1 else frozenset()
        _stage_plain(work, table, rows, recognised, recognition, told, own)
    work.cursor.unregister(rows)


def _recognised(work: Work, table: Table) -> tuple[Recognition, dict[str, str]]:
    """What a table holds, and what only the name of its sheet says of all its rows."""
    evidence = Evidence(work.cursor, table)
    hints = Hints(work.wishes.chosen, work.wishes.constants, evidence=evidence)
    recognition = recognise_datasets(table, work.wishes.dataset, hints, work.memory)
    if not recognition.found or not (missing := recognition.found[0].mapped.missing):
        return recognition, {}
    dataset = recognition.found[0].dataset
    told = told_by_name(work.cursor, dataset, missing, table.sheet.name)
    if not told:
        return recognition, {}
    hints = replace(hints, constants={**hints.constants, **told})
    return recognise_datasets(table, dataset, hints, work.memory), told


def _stage_plain(
    work: Work,
    table: Table,
    rows: str,
    found: Recognised,
    among: Recognition,
    told: Mapping[str, str],
    own: frozenset[int],
) -> None:
    """Stage one dataset of a table; rows that are blank in all its ``own`` columns say nothing."""
    constants = {**told, **work.wishes.constants}
    text = text_tables.plain(
        work.cursor, table, rows, found.dataset, found.mapped, constants, work.file, own
    )
    report = basic_report(table)
    report.remarks += tuple(
        f"{found.dataset.by_name[name].label} is {text} in every row: the name of the sheet says so"
        for name, text in told.items()
    )
    report.confidence, report.reason = found.confidence, found.reason
    report.mapping, report.unused = found.mapped.columns, found.mapped.unused
    report.alternatives, report.expected = alternatives(among), among.expected
    report.findings = tuple(mapping_findings(report.sheet, found.dataset, found.mapped))
    report.rows_read = _rows(work.cursor, text.relation)
    if own and (blank := _rows(work.cursor, rows) - report.rows_read):
        report.skipped[f"nothing about {found.dataset.title.lower()}"] = blank
    if any(mapping.how == "heading" for mapping in found.mapped.columns):
        report.skipped["heading"] = len(year_headings(table))
    report.remarks += split_remarks(work.cursor, text.relation, found.dataset, found.mapped)
    _finish(work, text, report)
    report.failing = failing_rows(table, report.findings)


def _stage_layout(work: Work, table: Table) -> None:
    layout = layout_of(table, table.sheet.name)
    assert layout is not None
    rows = text_tables.register_rows(work.cursor, table)
    text, kept = text_tables.melted(
        work.cursor, table, rows, DATASETS[layout.dataset], layout, work.wishes.constants, work.file
    )
    report = basic_report(table)
    report.confidence, report.reason = 1.0, f"The published layout: {layout.title}"
    report.mapping = tuple(
        ColumnMapping(header, "", layout.value_column, "layout")
        for melt in layout.melts
        for header in melt.add
    )
    report.rows_read = _rows(work.cursor, rows)
    if report.rows_read > kept:
        report.skipped["another level of the same students"] = report.rows_read - kept
    _finish(work, text, report)
    work.cursor.unregister(rows)


def stage_survey(work: Work, export: SurveyExport) -> None:
    """Stage the answers of a survey export."""
    rows = text_tables.register_rows(work.cursor, export.table)
    wanted = work.wishes.as_ or work.memory.holds.get(layout_key(export.table.headers), "")
    survey = survey_tables.survey_table(
        work.cursor, export, rows, wanted, work.wishes.constants, work.file
    )
    report = basic_report(export.table)
    report.tool, report.instrument = export.tool, survey.instrument
    report.expected = survey.expected
    report.confidence, report.reason = export.confidence, export.reason
    report.mapping, report.dropped = survey.mapping, survey.dropped
    report.rows_read = survey.responses + sum(survey.skipped.values())
    report.skipped |= survey.skipped
    report.remarks += survey.said
    _finish(work, survey.table, report)
    report.failing = failing_rows(export.table, report.findings)
    work.cursor.unregister(rows)


def _rows(cursor: Cursor, relation: str) -> int:
    return int(fetch(cursor, f"SELECT count(*) AS n FROM {relation}")[0]["n"])


def _finish(work: Work, text: TextTable, report: SheetReport) -> None:
    """Check and stage a table of text, and complete the report of its sheet."""
    headers = {m.column: m.header for m in report.mapping if m.header}
    decisions = work.memory.values_of(text.dataset, work.wishes.values)
    text = replace(text, decisions=decisions)
    checked: Checked = stage(work.cursor, text, address, work.earlier, headers)
    staged = replace(checked.staged, duplicates=work.wishes.duplicates)
    counts = count_fates(work.cursor, staged)
    report.dataset = text.dataset.name
    report.loaded, report.updated = counts.loaded, counts.updated
    report.unchanged, report.kept = counts.unchanged, counts.kept
    report.held_back = checked.held_back
    if checked.left_out:
        report.skipped["known error"] = checked.left_out
    if checked.repeated:
        report.skipped["repeated row"] = checked.repeated
    about_headers = Counter((f.check, str(f.severity), f.name) for f in report.findings)
    report.finding_count = len(report.findings) + checked.finding_count
    report.findings += tuple(checked.findings)
    report.checks = dict(about_headers) | checked.counts
    work.staged.append(staged)
    work.reports.append(report)
    columns = work.mapping.setdefault(f"{report.sheet}: {report.dataset}", {})
    columns |= {m.header or f"({m.how})": m.column for m in report.mapping}
