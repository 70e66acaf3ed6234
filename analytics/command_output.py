"""What the command line prints, as JSON documents and for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analytics.dimensions import DIMENSIONS
from analytics.indicators import INDICATORS
from analytics.labels import format_value, label_of, state_text
from analytics.results import Result, RowsBehind
from analytics.sentences import NOT_FOR_PUBLICATION, edition_text, summarise
from data_loaders.store import Store


def catalogue() -> list[dict[str, Any]]:
    """Every indicator with what a caller needs to know."""
    return [
        {
            "id": indicator.id,
            "code": indicator.code,
            "name": indicator.name,
            "definition": indicator.definition,
            "unit": indicator.unit,
            "direction": indicator.direction.value,
            "dimensions": list(indicator.dimensions),
            "about": indicator.about.plural,
            "program": indicator.program,
            "source": indicator.source,
            "target": indicator.target.value if indicator.target else None,
        }
        for indicator in INDICATORS.values()
    ]


def result_document(result: Result) -> dict[str, Any]:
    """A result in its tidy shape: each row has its dimensions beside its numbers."""
    return {
        "indicator": result.indicator.id,
        "name": result.indicator.name,
        "unit": result.indicator.unit,
        "revision": result.revision,
        "role": result.role.value,
        "is_for_publication": result.is_for_publication,
        "release": result.edition.number if result.edition else None,
        "note": result.note,
        "by": list(result.by),
        "where": dict(result.where),
        "rows": [
            {
                **row.group,
                "value": row.value,
                "numerator": row.numerator,
                "denominator": row.denominator,
                "people": row.people,
                "low": row.low,
                "high": row.high,
                "state": row.state.value,
                "band": list(row.band) if row.band else None,
            }
            for row in result.rows
        ],
        "sql": result.sql,
    }


def result_text(result: Result, store: Store) -> str:
    """A result as a table with its summary above and its revision below."""
    head = [*(DIMENSIONS[name].label for name in result.by), "Value", "Numerator", "Denominator"]
    lines = [
        [
            *(label_of(name, row.group[name], store) for name in result.by),
            state_text(row) or format_value(result.indicator, row.value),
            _number(row.numerator),
            _number(row.denominator),
        ]
        for row in result.rows
    ]
    note = "" if result.is_for_publication else f" Raw numbers. {NOT_FOR_PUBLICATION}."
    made = edition_text(result.edition) + ", " if result.edition else ""
    stamp = f"{made}revision {result.revision}, role {result.role.value}.{note}"
    stamp = stamp[0].upper() + stamp[1:]
    return "\n".join([summarise(result, store), "", *_columns(head, lines), "", stamp])


def rows_document(indicator: str, behind: RowsBehind) -> dict[str, Any]:
    """The rows behind a number; ``total`` is null where it is hidden."""
    return {
        "indicator": indicator,
        "columns": list(behind.columns),
        "rows": behind.rows,
        "total": behind.total,
        "withheld": behind.withheld,
    }


def rows_text(behind: RowsBehind) -> str:
    """The rows behind a number as a table."""
    if behind.withheld:
        counted = "" if behind.total is None else f" There are {behind.total:,}."
        return f"{behind.withheld}{counted}"
    head = [behind.labels[name] for name in behind.columns]
    lines = [["" if v is None else str(v) for v in row.values()] for row in behind.rows]
    shown = f"{len(behind.rows):,} of {behind.total:,} rows"
    return "\n".join([*_columns(head, lines), "", shown])


def _number(value: float | int | None) -> str:
    return "" if value is None else f"{value:,.2f}".removesuffix(".00")


def _columns(head: Sequence[str], lines: Sequence[Sequence[str]]) -> list[str]:
    """Lines of text in aligned columns."""
    table = [head, *lines]
    widths = [max(len(line[place]) for line in table) for place in range(len(head))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in table
    ]
