"""Sheets as tables of text, ready for the checks: plain tables and published wide layouts."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping

import numpy as np
import pyarrow as pa

from data_loaders.checking import TextTable
from data_loaders.checking.values import clean, literal
from data_loaders.declarations import Dataset, Layout, Melt, fold
from data_loaders.headings import heading_sql, split_sql, year_headings
from data_loaders.mapping import ColumnMapping, Mapped
from data_loaders.reading import Table
from data_loaders.store import Cursor, fetch, run

_serial = itertools.count(1)


def new_name(stem: str) -> str:
    """A name for a temporary relation that no other import of the process uses."""
    return f"{stem}_{next(_serial)}"


def register_rows(cursor: Cursor, table: Table) -> str:
    """The data rows as a relation; the names of error cells stand in for their values."""
    rows = table.rows()
    by_column: dict[int, dict[int, str]] = {}
    for (row, column), error in table.sheet.errors.items():
        by_column.setdefault(column, {})[row] = error
    numbers = rows.column("_row").to_pylist() if by_column else []
    for column, errors in by_column.items():
        name = f"c{column}"
        if name not in rows.column_names:
            continue
        texts = rows.column(name).to_pylist()
        patched = [errors.get(row, text) for row, text in zip(numbers, texts, strict=True)]
        index = rows.column_names.index(name)
        rows = rows.set_column(index, name, pa.array(patched, pa.string()))
    name = new_name("incoming")
    cursor.register(name, rows)
    return name


def _create(cursor: Cursor, select: str) -> str:
    name = new_name("text")
    run(cursor, f"CREATE TEMP TABLE {name} AS {select}")
    return name


def plain(
    cursor: Cursor,
    table: Table,
    rows: str,
    dataset: Dataset,
    mapped: Mapped,
    constants: Mapping[str, str],
    file: str,
    own: Collection[int] = (),
) -> TextTable:
    """A sheet whose columns are the dataset's; rows that are blank in all ``own`` are left out."""
    solid = _solid_columns(table)
    texts = {mapping.column: _text_of(mapping, constants, solid) for mapping in mapped.columns}
    headings: dict[int, str] = {}
    for mapping in mapped.columns:
        if mapping.how == "composed":
            parts = [texts[name] for name in dataset.identified_by if name in texts]
            texts[mapping.column] = " || ' | ' || ".join(f"coalesce({p}, '')" for p in parts)
        elif mapping.how == "split":
            texts[mapping.column] = split_sql(dataset, mapping.column, texts[mapping.column])
        elif mapping.how == "heading":
            headings = year_headings(table)
            texts[mapping.column] = heading_sql(headings)
    selected = ", ".join(f'{text} AS "{name}"' for name, text in texts.items())
    conditions = [f"_row NOT IN ({', '.join(map(str, headings))})"] if headings else []
    if own:
        conditions.append(
            f"coalesce({', '.join(f'c{place}' for place in sorted(own))}) IS NOT NULL"
        )
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    relation = new_name("text")
    run(
        cursor,
        f"CREATE TEMP VIEW {relation} AS "
        f"SELECT _row, CAST(NULL AS INTEGER) AS _column, {selected} FROM {rows}{where}",
    )
    positions = {m.column: m.position for m in mapped.columns if m.position is not None}
    return TextTable(relation, dataset, mapped.names, positions, table.sheet.name, file)


def _text_of(mapping: ColumnMapping, constants: Mapping[str, str], solid: Collection[int]) -> str:
    if mapping.how == "set":
        return clean(literal(constants[mapping.column]))
    if mapping.position is None:
        return "NULL"
    text = f"c{mapping.position}"
    return text if mapping.position in solid else clean(text)


def _solid_columns(table: Table) -> frozenset[int]:
    """Columns without a blank or a sign beyond ASCII anywhere: their texts are clean as they are.

    Seen from the bytes of a whole column at once, which takes a hundredth of looking at each text.
    """
    rows = table.rows()
    return frozenset(
        header.column
        for header in table.headers
        if all(_is_solid(chunk) for chunk in rows.column(f"c{header.column}").chunks)
    )


def _is_solid(texts: pa.StringArray) -> bool:
    _, ends, letters = texts.buffers()
    if not len(texts) or letters is None:
        return True
    ends = np.frombuffer(ends, dtype=np.int32)[texts.offset : texts.offset + len(texts) + 1]
    used = np.frombuffer(letters, dtype=np.uint8)[ends[0] : ends[-1]]
    return not used.size or bool(used.min() > ord(" ") and used.max() < 127)


def melted(
    cursor: Cursor,
    table: Table,
    rows: str,
    dataset: Dataset,
    layout: Layout,
    constants: Mapping[str, str],
    file: str,
) -> tuple[TextTable, int]:
    """A published wide sheet as rows of its dataset, and how many source rows were kept."""
    position = {fold(header.text): header.column for header in table.headers}
    kept = new_name("kept")
    conditions = [
        f"trim(c{position[fold(header)]}) = {literal(value)}" for header, value in layout.keep
    ]
    where = " AND ".join(conditions) or "TRUE"
    run(cursor, f"CREATE TEMP TABLE {kept} AS SELECT * FROM {rows} WHERE {where}")
    fixed = _fixed_columns(layout, position, constants)
    selects = [_melt_select(kept, melt, fixed, layout, position) for melt in layout.melts]
    relation = _create(cursor, " UNION ALL ".join(selects))
    columns = tuple(
        name
        for name in dataset.by_name
        if name in fixed or name == layout.value_column or name in dict(layout.melts[0].values)
    )
    count = fetch(cursor, f"SELECT count(*) AS n FROM {kept}")[0]["n"]
    return TextTable(relation, dataset, columns, {}, table.sheet.name, file), int(count)


def _fixed_columns(
    layout: Layout, position: Mapping[str, int], constants: Mapping[str, str]
) -> dict[str, str]:
    """Text of the columns that all melts of a source row share."""
    fixed = {column: clean(f"c{position[fold(header)]}") for header, column in layout.rename}
    for column, headers in layout.compose:
        fixed[column] = " || '-' || ".join(f"trim(c{position[fold(h)]})" for h in headers)
    return fixed | {name: literal(text) for name, text in constants.items()}


def _melt_select(
    rows: str, melt: Melt, fixed: Mapping[str, str], layout: Layout, position: Mapping[str, int]
) -> str:
    cells = [clean(f"c{position[fold(header)]}") for header in melt.add]
    numbers = [f"try_cast({cell} AS BIGINT)" for cell in cells]
    value = cells[0]
    if len(cells) > 1:
        stated = " || '+' || ".join(f"coalesce({cell}, '')" for cell in cells)
        value = f"coalesce(CAST({' + '.join(numbers)} AS VARCHAR), {stated})"
    selected = {**fixed, **{name: literal(text) for name, text in melt.values}}
    selected[layout.value_column] = value
    texts = ", ".join(f'{text} AS "{name}"' for name, text in selected.items())
    column = position[fold(melt.add[0])]
    present = f"coalesce({', '.join(cells)}) IS NOT NULL"
    return f"SELECT _row, {column} AS _column, {texts} FROM {rows} WHERE {present}"
