"""How the text of a cell becomes a value, as DuckDB expressions.

Nothing is guessed: text that does not fit its column's kind becomes NULL here and a finding in
:mod:`data_loaders.checking.rules`. Texts that say that there is no value are told apart in
:data:`NO_VALUE`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from data_loaders.declarations import Column, Kind, Vocabulary, fold

NO_VALUE: dict[str, tuple[str, ...]] = {
    "suppressed": (
        *("*", "**", "***", "<", "#", "<n"),
        *("too few students", "ctstr", "tfs", "suppressed"),
    ),
    "not_collected": ("nc", "n/a", "na", "#n/a", "not collected", "not available", "not reported"),
    "dash": ("-", "--", "–", "—", ".", ".."),
}
"""Texts (lower case) that stand for a missing value, by what they say. None of them is zero."""

_BOUND = r"(n ?)?[<>≤≥]=? ?\d+(\.\d+)? ?%?|(fewer|less|more|greater) than \d+.{0,40}"
"""A text (lower case) that tells a bound in place of the number that it hides."""

_YES = ("yes", "y", "true", "1", "x", "✓", "✔", "t", "on file", "complete")
_NO = ("no", "n", "false", "0", "f", "none")
_DATES = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y")
_MONTH_FIRST = ("%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y", "%m.%d.%Y")
_DAY_FIRST = ("%d/%m/%Y", "%d-%m-%Y", "%d/%m/%y", "%d.%m.%Y")
_MONTHS = ("%Y-%m", "%B %Y", "%b %Y", "%b-%y", "%m/%Y")
EITHER_DATE = r"^(0?[1-9]|1[0-2])[/.\-](0?[1-9]|1[0-2])[/.\-](\d{4}|\d{2})( .*)?$"
"""A date that may be two days, unless both numbers are the same."""

NUMERIC_DATE = r"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})( .*)?$"


_INVISIBLE = "\u00a0\u200b\u200c\u200d\u2060\ufeff"
"""A no-break space, which becomes a space, and marks without width, which are taken out."""


class DayOrder(StrEnum):
    """What comes first in the dates of a column, such as 3/4/2026."""

    MONTH = "month first"
    DAY = "day first"
    UNKNOWN = "unknown"


def literal(text: str) -> str:
    """A string as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def _listed(texts: tuple[str, ...]) -> str:
    return "(" + ", ".join(literal(text) for text in texts) + ")"


def clean(expression: str) -> str:
    """The text of a cell without surrounding blanks; NULL where nothing is left.

    Most texts are ASCII without a blank at either end, which takes a glance: they stay as they are.
    """
    is_ascii = f"strlen({expression}) = length({expression})"
    plain = f"{is_ascii} AND {expression} >= '!' AND reverse({expression}) >= '!'"
    cleaned = f"trim(translate({expression}, '{_INVISIBLE}', ' '), ' \t\n\r')"
    return f"CASE WHEN {plain} THEN {expression} ELSE nullif({cleaned}, '') END"


def no_value(text: str) -> str:
    """Which kind of missing value a text states, or NULL."""
    cases = " ".join(
        f"WHEN lower({text}) IN {_listed(words)} THEN {literal(kind)}"
        for kind, words in NO_VALUE.items()
    )
    is_bound = f"regexp_full_match(lower({text}), {literal(_BOUND)})"
    return f"CASE {cases} WHEN {is_bound} THEN 'suppressed' END"


def _number(text: str) -> str:
    """A number; commas only where they part thousands, for "1,5" may mean something else."""
    grouped = "'[^,]*|[^,\\d]*\\d{1,3}(,\\d{3})+(\\.\\d*)?'"
    digits = f"regexp_replace({text}, '[,$\\s]', '', 'g')"
    return f"CASE WHEN regexp_full_match({text}, {grouped}) THEN try_cast({digits} AS DOUBLE) END"


def _date(text: str, order: DayOrder) -> str:
    """A day; where the order is unknown, only one that no other order would make another day."""
    month_first, day_first = (_day(text, formats) for formats in (_MONTH_FIRST, _DAY_FIRST))
    if order is not DayOrder.UNKNOWN:
        return day_first if order is DayOrder.DAY else month_first
    either = f"coalesce({month_first}, {day_first})"
    return f"CASE WHEN {either} = coalesce({day_first}, {month_first}) THEN {either} END"


def _day(text: str, numeric: tuple[str, ...]) -> str:
    formats = _listed(_DATES + numeric)
    day = f"regexp_replace({text}, '[ T]\\d{{1,2}}:\\d{{2}}.*$', '')"
    serial = (
        f"CASE WHEN regexp_full_match({text}, '[2-6]\\d{{4}}(\\.\\d+)?') "
        f"THEN DATE '1899-12-30' + CAST(floor(CAST({text} AS DOUBLE)) AS INTEGER) END"
    )
    return f"coalesce(CAST(try_strptime({day}, [{formats[1:-1]}]) AS DATE), {serial})"


def _month(text: str, order: DayOrder) -> str:
    months = f"try_strptime({text}, [{_listed(_MONTHS)[1:-1]}])"
    return f"CAST(date_trunc('month', coalesce({_date(text, order)}, {months})) AS DATE)"


def _school_year(text: str) -> str:
    """Two following calendar years, of two or four digits; 51 to 99 are of the last century."""
    pattern = r"'^(?:SY\s*)?(19|20)?(\d{2})\s*[-–/]\s*(?:19|20)?(\d{2})$'"
    first = f"try_cast(regexp_extract({text}, {pattern}, 2) AS INTEGER)"
    second = f"try_cast(regexp_extract({text}, {pattern}, 3) AS INTEGER)"
    guessed = f"CASE WHEN {first} > 50 THEN '19' ELSE '20' END"
    century = f"coalesce(nullif(regexp_extract({text}, {pattern}, 1), ''), {guessed})"
    return (
        f"CASE WHEN {second} = ({first} + 1) % 100 "
        f"THEN printf('%s%02d-%02d', {century}, {first}, {second}) END"
    )


def _yes_no(text: str) -> str:
    return (
        f"CASE WHEN lower({text}) IN {_listed(_YES)} THEN TRUE "
        f"WHEN lower({text}) IN {_listed(_NO)} THEN FALSE END"
    )


def stated(text: str) -> str:
    """The cleaned text of a cell, or NULL where it says that there is no value."""
    return f"CASE WHEN {no_value(text)} IS NULL THEN {text} END"


def typed(column: Column, stated: str, order: DayOrder = DayOrder.MONTH) -> str:
    """The value of a column from the text stated; codes are looked up elsewhere."""
    match column.kind:
        case Kind.INTEGER:
            number = _number(stated)
            whole = f"isfinite({number}) AND {number} = floor({number})"
            return f"CASE WHEN {whole} THEN try_cast({number} AS BIGINT) END"
        case Kind.NUMBER:
            number = _number(f"rtrim({stated}, '% ')" if column.unit == "%" else stated)
            return f"CASE WHEN isfinite({number}) THEN {number} END"
        case Kind.DATE:
            return _date(stated, order)
        case Kind.MONTH:
            return _month(stated, order)
        case Kind.SCHOOL_YEAR:
            return _school_year(stated)
        case Kind.YES_NO:
            return _yes_no(stated)
        case _:
            return stated


def code_of(vocabulary: Vocabulary, text: str) -> str | None:
    """The code that a cell of a ``CODE`` column states, or None."""
    return vocabulary.code_of(text)


def codes_of(
    vocabulary: Vocabulary, text: str, decided: Mapping[str, str] | None = None
) -> tuple[str | None, str]:
    """The codes that a cell of a ``CODES`` column states, and the part that is unknown.

    The whole cell may be one option; otherwise it is split at ``;``, ``|`` and line breaks, and
    then at commas so that the longest known option wins: options may contain commas. ``decided``
    gives codes by folded spelling that come before the vocabulary's own.
    """
    spellings = {**vocabulary.spellings, **decided} if decided else vocabulary.spellings
    found: set[str] = set()
    unknown: list[str] = []
    for part in re.split(r"[;|\n]", text):
        codes, rest = _split_at_commas(spellings, part)
        found |= codes
        unknown += rest
    if unknown or not found:
        return None, ", ".join(unknown)
    return ";".join(code for code in vocabulary.codes if code in found), ""


def _split_at_commas(spellings: Mapping[str, str], part: str) -> tuple[set[str], list[str]]:
    pieces = [piece.strip() for piece in part.split(",")]
    found: set[str] = set()
    unknown: list[str] = []
    start = 0
    while start < len(pieces):
        for end in range(len(pieces), start, -1):
            option = ",".join(pieces[start:end])
            if code := spellings.get(fold(option)):
                found.add(code)
                start = end
                break
        else:
            if fold(pieces[start]):
                unknown.append(pieces[start])
            start += 1
    return found, unknown
