"""Checks generated from a dataset's declaration, as SQL over a table of cleaned text and values.

Each rule selects ``_id, check_id, severity, column_name, cell_value, message, suggestion``.
"""

from __future__ import annotations

from collections.abc import Iterator

from data_loaders.checking.values import EITHER_DATE, literal, no_value
from data_loaders.declarations import Column, Dataset, Kind, Severity

_KIND_MESSAGES = {
    Kind.INTEGER: ("not_a_whole_number", "This is not a whole number", "Enter digits only"),
    Kind.NUMBER: ("not_a_number", "This is not a number", "Enter digits and a decimal point"),
    Kind.DATE: ("not_a_date", "This is not a date", "Write it as 2026-03-31"),
    Kind.MONTH: ("not_a_month", "This is not a month", "Write it as 2026-03"),
    Kind.SCHOOL_YEAR: (
        "not_a_school_year",
        "This is not a school year of two calendar years",
        "Write it as 2025-26; a single year could mean either",
    ),
    Kind.YES_NO: ("not_yes_or_no", "This is neither yes nor no", "Enter yes or no"),
    Kind.CODE: ("unknown_code", "This value is not in the list", "Choose one of: {choices}"),
    Kind.CODES: ("unknown_code", "This value is not in the list", "Choose of: {choices}"),
}
FIRST_DAY, LAST_DAY = "1950-01-01", "2099-12-31"
FORMULA_ERRORS = ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#ERROR!")
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY_FOR_SPAN = rf"(?i)\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}-{_MONTH}|{_MONTH}-\d{{1,2}}"
_NO_VALUE_MESSAGES = {
    "suppressed": "The source hides this value; it is kept as suppressed, not as zero",
    "not_collected": "The source has no value here; it is kept as missing, not as zero",
    "dash": "A dash stands here; it is kept as missing, not as zero",
}


def _rule(
    where: str, check: str, severity: Severity, column: str, message: str, suggestion: str
) -> str:
    return (
        f"SELECT _id, {literal(check)} AS check_id, {literal(severity)} AS severity, "
        f'{literal(column)} AS column_name, "{column}__text" AS cell_value, '
        f"{literal(message)} AS message, {literal(suggestion)} AS suggestion "
        f"FROM {{relation}} WHERE {where}"
    )


def _missing(dataset: Dataset, column: Column) -> Iterator[str]:
    text, value = f'"{column.name}__text"', f'"{column.name}"'
    if column.required:
        yield _rule(
            f"{value} IS NULL AND ({text} IS NULL OR {no_value(text)} IS NOT NULL)",
            "required",
            Severity.ERROR,
            column.name,
            f"{column.label} is missing",
            "Fill the cell; without it the row says nothing",
        )
    elif column.kind not in (Kind.TEXT, Kind.IDENTIFIER):
        for kind, message in _NO_VALUE_MESSAGES.items():
            yield _rule(
                f"{value} IS NULL AND {text} IS NOT NULL AND {no_value(text)} = {literal(kind)}",
                kind,
                Severity.WARNING,
                column.name,
                message,
                "",
            )


def _of_kind(column: Column) -> Iterator[str]:
    if column.kind not in _KIND_MESSAGES:
        return
    check, message, suggestion = _KIND_MESSAGES[column.kind]
    if column.vocabulary is not None:
        labels = list(column.vocabulary.labels.values())
        shown = ", ".join(labels[:8]) + (", …" if len(labels) > 8 else "")
        suggestion = suggestion.format(choices=shown)
    text = f'"{column.name}__text"'
    unread = f'"{column.name}" IS NULL AND {text} IS NOT NULL AND {no_value(text)} IS NULL'
    if column.kind in (Kind.DATE, Kind.MONTH):
        either = f"regexp_full_match({text}, {literal(EITHER_DATE)})"
        yield _rule(
            f"{unread} AND {either}",
            "date_of_two_days",
            Severity.ERROR,
            column.name,
            "This may be two days: nothing tells the month from the day",
            suggestion,
        )
        unread = f"{unread} AND NOT {either}"
    yield _rule(
        unread,
        check,
        Severity.ERROR,
        column.name,
        message,
        suggestion,
    )


def _in_range(column: Column) -> Iterator[str]:
    unit = f" {column.unit}" if column.unit else ""
    for bound, sign, word in ((column.minimum, "<", "least"), (column.maximum, ">", "most")):
        if bound is not None:
            yield _rule(
                f'"{column.name}" {sign} {bound:g}',
                "out_of_range",
                Severity.ERROR,
                column.name,
                f"{column.label} must be at {word} {bound:g}{unit}",
                "Check the number and its unit",
            )


def _plausible_days(column: Column) -> Iterator[str]:
    if column.kind in (Kind.DATE, Kind.MONTH):
        yield _rule(
            f"\"{column.name}\" NOT BETWEEN DATE '{FIRST_DAY}' AND DATE '{LAST_DAY}'",
            "implausible_date",
            Severity.ERROR,
            column.name,
            f"The date lies before {FIRST_DAY[:4]} or after {LAST_DAY[:4]}",
            "Check the year",
        )


def _formula_errors(column: Column) -> Iterator[str]:
    """Errors of formulas, in columns whose text would otherwise be taken as it stands."""
    if column.kind in _KIND_MESSAGES:
        return
    yield _rule(
        f'"{column.name}__text" IN ({", ".join(literal(text) for text in FORMULA_ERRORS)})',
        "formula_error",
        Severity.ERROR,
        column.name,
        "A formula failed here",
        "Mend the formula, or enter the value",
    )


def _spans(column: Column) -> Iterator[str]:
    """Spans such as 6-8 that a spreadsheet took for a day: 2026-06-08, 8-Jun, Jun-8."""
    if not column.holds_spans:
        return
    yield _rule(
        f"regexp_full_match(\"{column.name}__text\", '{_DAY_FOR_SPAN}')",
        "span_became_date",
        Severity.WARNING,
        column.name,
        "A spreadsheet turned a span, such as 6-8, into a date",
        "Format the column as text and enter the span again",
    )


def _identifiers(column: Column) -> Iterator[str]:
    if column.kind is not Kind.IDENTIFIER:
        return
    yield _rule(
        f"regexp_full_match(\"{column.name}__text\", '\\d(\\.\\d+)?[eE]\\+\\d+')",
        "scientific_id",
        Severity.ERROR,
        column.name,
        "A spreadsheet turned this id into a rounded number",
        "Format the column as text and enter the id again",
    )
    if column.pad is not None:
        yield _rule(
            f"regexp_full_match(\"{column.name}__text\", '\\d{{1,{column.pad - 1}}}')",
            "lost_zeros",
            Severity.WARNING,
            column.name,
            f"This id has fewer than {column.pad} digits: leading zeros may be lost",
            f"Write all {column.pad} digits, in a column formatted as text",
        )


def rules(dataset: Dataset, columns: tuple[str, ...]) -> list[str]:
    """SQL of every rule over the columns at hand; ``{relation}`` stands for their table."""
    present = [dataset.by_name[name] for name in columns]
    written: list[str] = []
    for column in present:
        written += _missing(dataset, column)
        written += _of_kind(column)
        written += _in_range(column)
        written += _identifiers(column)
        written += _formula_errors(column)
        written += _spans(column)
        written += _plausible_days(column)
    for check in dataset.checks:
        if _columns_in(check.fails_when, dataset) <= set(columns):
            written.append(
                _rule(
                    check.fails_when,
                    check.id,
                    check.severity,
                    check.column,
                    check.message,
                    check.suggestion,
                )
            )
    return written


def _columns_in(expression: str, dataset: Dataset) -> set[str]:
    return {name for name in dataset.by_name if name in expression.replace("(", " ").split()}


def alike_rows(dataset: Dataset, columns: tuple[str, ...]) -> str:
    """Every row whose key another row may have: few, found by a hash, and only then read whole.

    Parts of the key that the sheet lacks are the same for all its rows.
    """
    key = f"hash({_key(dataset, columns)})"
    several = f"SELECT {key} FROM {{relation}} GROUP BY 1 HAVING count(*) > 1"
    found = f"SELECT _id FROM {{relation}} WHERE {key} IN ({several})"
    return f"SELECT * FROM {{relation}} WHERE _id IN ({found})"


def _key(dataset: Dataset, columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in dataset.key if name in columns) or "1"


def _later_of_the_same(listed: str, where: str = "TRUE") -> str:
    """Rows that share the listed values with an earlier row, and that row's number."""
    return (
        f"SELECT _id, min(_row) OVER (PARTITION BY {listed}) AS first_row FROM {{alike}} "
        f"WHERE {where} QUALIFY row_number() OVER (PARTITION BY {listed} ORDER BY _id) > 1"
    )


def repeated_rows(columns: tuple[str, ...]) -> str:
    """Rows that say exactly what an earlier row says, with the earlier row's number."""
    return _later_of_the_same(", ".join(f'"{name}__text"' for name in columns))


def duplicate_keys(dataset: Dataset, columns: tuple[str, ...]) -> str:
    """Rows whose key an earlier row has while they say something else.

    A row that lacks a required part of the key has another finding already.
    """
    key = [name for name in dataset.key if name in columns]
    stated = [f'"{name}" IS NOT NULL' for name in key if dataset.by_name[name].required]
    where = " AND ".join([*stated, "_id NOT IN (SELECT _id FROM {repeated})"])
    return _later_of_the_same(_key(dataset, columns), where)
