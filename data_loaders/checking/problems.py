"""Every problem of a table at once: rules, repeated rows, taken keys, unknown references."""

from __future__ import annotations

from collections.abc import Mapping

from data_loaders.checking import rules, values
from data_loaders.checking.typed import TextTable
from data_loaders.declarations import Severity
from data_loaders.store import Cursor, fetch, run

UNCLEAR_NAME = "unclear_name"


def find_problems(
    cursor: Cursor,
    table: TextTable,
    checked: str,
    problems: str,
    earlier: Mapping[str, list[str]],
) -> None:
    """Make the table ``problems`` of everything wrong with ``checked``; see :mod:`rules`."""
    dataset, columns = table.dataset, table.columns
    found = [sql.replace("{relation}", checked) for sql in rules.rules(dataset, columns)]
    alike = _kept(cursor, table, "alike", rules.alike_rows(dataset, columns), relation=checked)
    sql = rules.repeated_rows(columns)
    repeated = _kept(cursor, table, "repeated", sql, alike=alike)
    sql = rules.duplicate_keys(dataset, columns)
    duplicate = _kept(cursor, table, "duplicate", sql, alike=alike, repeated=repeated)
    key = dataset.key[0] if dataset.key[0] in columns else columns[0]
    found.append(_about_rows(repeated, key, checked, "repeated_row", Severity.WARNING))
    found.append(_about_rows(duplicate, key, checked, "duplicate_key", Severity.ERROR))
    found += _references(cursor, table, checked, earlier)
    found += _unclear_names(table, checked)
    found += _taken_keys(table, checked, earlier)
    run(
        cursor,
        f"CREATE OR REPLACE TEMP TABLE {problems} AS " + " UNION ALL ".join(found),
    )


def _kept(cursor: Cursor, table: TextTable, name: str, sql: str, **relations: str) -> str:
    """Keep what a query over relations finds in a temporary table of the name returned."""
    relation = f"{table.relation}_{name}"
    run(cursor, f"CREATE OR REPLACE TEMP TABLE {relation} AS {sql.format(**relations)}")
    return relation


_ROW_MESSAGES = {
    "repeated_row": ("'This row repeats row ' || r.first_row", "It is counted once"),
    "duplicate_key": (
        "'Row ' || r.first_row || ' has the same key but says something else'",
        "Keep the right one of the two, or tell them apart",
    ),
}


def _about_rows(rows: str, key: str, checked: str, check: str, severity: Severity) -> str:
    message, suggestion = _ROW_MESSAGES[check]
    return (
        f"SELECT r._id, {values.literal(check)} AS check_id, "
        f"{values.literal(severity)} AS severity, "
        f'{values.literal(key)} AS column_name, c."{key}__text" AS cell_value, '
        f"{message} AS message, {values.literal(suggestion)} AS suggestion "
        f"FROM {rows} r JOIN {checked} c USING (_id)"
    )


def _references(
    cursor: Cursor, table: TextTable, checked: str, earlier: Mapping[str, list[str]]
) -> list[str]:
    """Values that the dataset they refer to does not know, where it knows any at all."""
    written = []
    for name in table.columns:
        target, _, known = table.dataset.by_name[name].references.partition(".")
        if not target or target == table.dataset.name:
            continue
        sources = [target, *earlier.get(target, [])]
        union = " UNION ALL ".join(f'SELECT "{known}" AS value FROM {source}' for source in sources)
        if not fetch(cursor, f"SELECT 1 AS one FROM ({union}) LIMIT 1"):
            continue
        label = table.dataset.by_name[name].label
        written.append(
            f"SELECT c._id, 'unknown_reference' AS check_id, 'warning' AS severity, "
            f'{values.literal(name)} AS column_name, c."{name}__text" AS cell_value, '
            f"{values.literal(f'No {target} with this {label} is known')} AS message, "
            f"{values.literal(f'Check it for lost zeros, or load the {target} first')} "
            f'AS suggestion FROM {checked} c ANTI JOIN ({union}) k ON k.value = c."{name}" '
            f'WHERE c."{name}" IS NOT NULL AND {_is_clear(table, name)}'
        )
    return written


def _is_clear(table: TextTable, name: str) -> str:
    """SQL that a text is not one that may stand for several ids."""
    listed = ", ".join(values.literal(text) for text in table.unclear.get(name, ()))
    return f'c."{name}__text" NOT IN ({listed})' if listed else "TRUE"


def _unclear_names(table: TextTable, checked: str) -> list[str]:
    """Names that stand where an id should, and that several could bear."""
    return [
        f"SELECT c._id, '{UNCLEAR_NAME}' AS check_id, 'error' AS severity, "
        f'{values.literal(name)} AS column_name, c."{name}__text" AS cell_value, '
        "'This is no known id, and the name alone does not tell' AS message, "
        "'Choose the one that is meant, or write its id' AS suggestion "
        f"FROM {checked} c WHERE NOT ({_is_clear(table, name)})"
        for name, texts in table.unclear.items()
        if texts
    ]


def _taken_keys(table: TextTable, checked: str, earlier: Mapping[str, list[str]]) -> list[str]:
    """Rows whose key an earlier sheet of the same file has."""
    dataset, written = table.dataset, []
    for relation in earlier.get(dataset.name, []):
        same = " AND ".join(
            f'c."{name}" IS NOT DISTINCT FROM k."{name}"'
            if name in table.columns
            else f'k."{name}" IS NULL'
            for name in dataset.key
        )
        column = next(name for name in (*dataset.key, *table.columns) if name in table.columns)
        written.append(
            f"SELECT c._id, 'duplicate_key' AS check_id, 'error' AS severity, "
            f'{values.literal(column)} AS column_name, c."{column}__text" AS cell_value, '
            "'Sheet ' || k._sheet || ', row ' || k._row || ' has the same key' AS message, "
            "'Keep it on one sheet only' AS suggestion "
            f"FROM {checked} c JOIN {relation} k ON {same}"
        )
    return written
