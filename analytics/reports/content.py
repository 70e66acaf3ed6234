"""What stands in a report, before it becomes a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from analytics.compute import compute
from analytics.dimensions import DIMENSIONS
from analytics.indicators import INDICATORS
from analytics.labels import choices, format_value, label_of, state_text
from analytics.reports.catalogue import Report
from analytics.results import Result, ResultRow, State
from analytics.sentences import edition_text, summarise
from data_loaders.errors import CallError
from data_loaders.store import Store

RULE = (
    "Hidden: fewer than 10 people, or hidden to protect another group. A dash means that there "
    "is no data."
)


@dataclass(frozen=True)
class Table:
    """One table: title, sentence, definition, and texts row by row under its head."""

    title: str
    summary: str
    definition: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Content:
    """A whole report. ``stamp`` says revision, day and filters, ``rule`` what is hidden."""

    title: str
    purpose: str
    stamp: str
    rule: str
    revision: int
    tables: tuple[Table, ...]
    left_out: tuple[str, ...]


def build(store: Store, report: Report, where: Mapping[str, str]) -> Content:
    """Compute a report as viewers see it.

    A section whose indicator does not know a filter is left out and named. Raises ``CallError``
    when a filter fits no section.
    """
    fitting = [s for s in report.sections if set(where) <= set(INDICATORS[s.indicator].dimensions)]
    if not fitting:
        raise CallError(
            f"No part of this report can be filtered by {', '.join(where)} together",
            do="Use fewer filters.",
        )
    results = [
        compute(store, s.indicator, by=s.by, where=_filters(store, s.indicator, where))
        for s in fitting
    ]
    revision = max(result.revision for result in results)
    filters = [
        f"{DIMENSIONS[name].label}: {label_of(name, value, store)}"
        for name, value in results[0].where.items()
    ]
    day = date.today()
    editions = {edition_text(each.edition): None for each in results if each.edition}
    stamp = [
        f"Revision {revision}",
        *editions,
        f"{day.day} {day:%B %Y}",
        *(filters or ["No filters"]),
    ]
    return Content(
        report.title,
        report.purpose,
        " · ".join(stamp),
        " ".join((RULE, *{each.edition.guarantee: None for each in results if each.edition})),
        revision,
        (*(_table(result, store) for result in results), *_others(store, report, where)),
        tuple(INDICATORS[s.indicator].name for s in report.sections if s not in fitting),
    )


def _filters(store: Store, indicator_id: str, where: Mapping[str, str]) -> Mapping[str, str]:
    """The filters for an indicator: students are released by school year, the latest by default."""
    indicator = INDICATORS[indicator_id]
    if not indicator.about.is_released or "school_year" in where:
        return where
    years = [code for code, _ in choices(store, "school_year", indicator=indicator)]
    return {**where, "school_year": years[-1]} if years else where


def _table(result: Result, store: Store) -> Table:
    labels = [DIMENSIONS[name].label for name in result.by]
    head = (*(labels or [""]), "Value", "Counted", f"Of ({result.indicator.about.plural})")
    rows = tuple(
        (
            *([label_of(name, row.group[name], store) for name in result.by] or ["All"]),
            *_numbers(result, row),
        )
        for row in result.rows
    )
    by = f" by {' and '.join(label.lower() for label in labels)}" if labels else ""
    year = f", {result.where['school_year']}" if "school_year" in result.where else ""
    title = f"{result.indicator.name}{by}{year}"
    return Table(title, summarise(result, store), result.indicator.definition, head, rows)


def _others(store: Store, report: Report, where: Mapping[str, str]) -> list[Table]:
    """The numbers of the report's pages that have no table of their own, in one."""
    shown = {section.indicator for section in report.sections}
    others = [
        compute(store, indicator.id, where=_filters(store, indicator.id, where))
        for indicator in INDICATORS.values()
        if indicator.page in report.pages
        and indicator.id not in shown
        and set(where) <= set(indicator.dimensions)
    ]
    rows = tuple(
        (result.indicator.name, *_numbers(result, row), result.indicator.definition)
        for result in others
        if not result.by
        for row in result.rows
    )
    head = ("Number", "Value", "Counted", "Of", "Definition")
    return [Table("Further numbers", "", "", head, rows)] if rows else []


def _numbers(result: Result, row: ResultRow) -> tuple[str, str, str]:
    if row.state is State.NO_DATA:
        return "–", "–", "–"
    if words := state_text(row):
        return words.lower(), "hidden", "hidden"
    counted = "–" if row.numerator is None else f"{row.numerator:,.0f}"
    size = "–" if row.denominator is None else f"{row.denominator:,.0f}"
    return format_value(result.indicator, row.value), counted, size
