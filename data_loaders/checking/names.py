"""Names where ids are asked for: schools, partners and programs found by what they are called.

A name that belongs to one of them alone is taken, and that is said; what resembles several, or is
spelled otherwise, is a question to a person.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from data_loaders.checking import values
from data_loaders.checking.decisions import Decision, spelling
from data_loaders.checking.typed import TextTable
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Candidate, Column, Finding, Severity, fold
from data_loaders.similarity import closest
from data_loaders.store import Cursor, fetch, run

ABBREVIATIONS = {
    **{"elem": "elementary", "el": "elementary", "es": "elementary", "ms": "middle", "hs": "high"},
    **{"jr": "junior", "sr": "senior", "st": "saint", "mt": "mount", "ft": "fort"},
    **{"acad": "academy", "ctr": "center", "centre": "center", "intl": "international"},
}
LEFT_OUT = {"school", "sch", "the"}
MOST_TEXTS = 300
"""Unknown names that are compared with all known ones: it takes time, and more are no slips."""


def plain_name(text: str) -> str:
    """A name without what is written in many ways: "The Ada Elem. School" is "ada elementary"."""
    words = [ABBREVIATIONS.get(word, word) for word in fold(text).split()]
    return " ".join(word for word in words if word not in LEFT_OUT)


@dataclass
class _Known:
    """What is on file: ids, and by plain name the ids that bear it, with a label for each id."""

    ids: set[str] = field(default_factory=set)
    by_name: dict[str, list[str]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)


def _known(cursor: Cursor, column: Column, earlier: Mapping[str, list[str]]) -> _Known:
    target, _, id_column = column.references.partition(".")
    dataset = DATASETS[target]
    place = '"district"' if "district" in dataset.by_name else "NULL"
    selects = [
        f'SELECT "{id_column}" AS id, "{dataset.named_by}" AS name, {place} AS place FROM {target}'
    ]
    selects += [
        f'SELECT "{id_column}", "{dataset.named_by}", NULL FROM {relation}'
        for relation in earlier.get(target, [])
    ]
    known = _Known()
    for row in fetch(cursor, f"SELECT DISTINCT ON (id) * FROM ({' UNION ALL '.join(selects)})"):
        if row["id"] and row["name"]:
            known.ids.add(row["id"])
            known.by_name.setdefault(plain_name(row["name"]), []).append(row["id"])
            told = ", ".join(part for part in (row["name"], row["place"]) if part)
            known.labels[row["id"]] = f"{told} ({row['id']})"
    return known


def find_names(
    cursor: Cursor, table: TextTable, earlier: Mapping[str, list[str]]
) -> tuple[TextTable, list[Finding]]:
    """The table with decisions on names that stand for one id, and questions about the others."""
    decisions, unclear, notes = dict(table.decisions), dict(table.unclear), list[Finding]()
    for name in table.columns:
        column = table.dataset.by_name[name]
        target = column.references.partition(".")[0]
        if not target or target == table.dataset.name or not DATASETS[target].named_by:
            continue
        texts = _texts(cursor, table, column, earlier)
        if not texts:
            continue
        known = _known(cursor, column, earlier)
        found, asked = _matched(texts, known)
        if found:
            decisions[name] = (*decisions.get(name, ()), *found)
            notes.append(_note(table, column, found))
        unclear[name] = asked
    return replace(table, decisions=decisions, unclear=unclear), notes


def _texts(
    cursor: Cursor, table: TextTable, column: Column, earlier: Mapping[str, list[str]]
) -> list[str]:
    """Texts that are no known id, that may be a name, and that nobody has decided on."""
    target, _, id_column = column.references.partition(".")
    sources = [target, *earlier.get(target, [])]
    known = " UNION ALL ".join(f'SELECT "{id_column}" AS text FROM {each}' for each in sources)
    met = f"{table.relation}_met"  # a table, so that only distinct texts are looked at
    run(
        cursor,
        f"CREATE OR REPLACE TEMP TABLE {met} AS "
        f'SELECT DISTINCT "{column.name}" AS text FROM {table.relation}',
    )
    rows = fetch(
        cursor,
        f"SELECT text FROM {met} WHERE text IS NOT NULL AND {values.no_value('text')} IS NULL "
        f"AND text NOT IN (SELECT text FROM ({known}) WHERE text IS NOT NULL) ORDER BY text",
    )
    decided = {spelling(each.text) for each in table.decisions.get(column.name, ())}
    texts = [row["text"] for row in rows if re.search(r"[^\W\d_]{3}", row["text"])]
    return [text for text in texts if spelling(text) not in decided]


def _matched(
    texts: list[str], known: _Known
) -> tuple[list[Decision], dict[str, tuple[Candidate, ...]]]:
    """Names of one alone as decisions, and by text what else it may be."""
    found: list[Decision] = []
    unclear: dict[str, tuple[Candidate, ...]] = {}
    spellings = {name: name for name in known.by_name}
    for number, text in enumerate(texts):
        plain = plain_name(text)
        bearers = known.by_name.get(plain, [])
        if len(bearers) == 1:
            found.append(Decision(text, bearers[0]))
            continue
        near = (
            [(plain, 1.0)] if bearers else closest(plain, spellings) if number < MOST_TEXTS else []
        )
        candidates = tuple(
            Candidate(each, known.labels[each], share)
            for name, share in near
            for each in known.by_name[name]
        )
        if candidates:
            unclear[text] = candidates
    return found, unclear


def _note(table: TextTable, column: Column, found: list[Decision]) -> Finding:
    named = "; ".join(f"{each.text}: {each.code}" for each in found[:3])
    more = f" and {len(found) - 3} more" if len(found) > 3 else ""
    return Finding(
        "found_by_name",
        Severity.NOTE,
        f"{column.label}: {len(found)} names stood for the id of the only one of that name "
        f"({named}{more})",
        "Give the ids where a name may change",
        sheet=table.sheet,
        column=column.name,
        name=column.name,
    )
