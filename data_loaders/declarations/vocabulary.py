"""Controlled lists."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType

_CHECKS, _STARS = "✓✔☑✅", "★☆⭐✩✪*"
_SIGNS = {**dict.fromkeys(_CHECKS, "check"), **dict.fromkeys(_STARS, "star"), "x": "x", "X": "x"}


def _signs_in_words(text: str) -> str:
    """A cell that holds nothing but checks and stars in words: "x ★" is "x star"."""
    signs = [sign for sign in text if sign not in " ,;/+&\ufe0f"]
    if all(sign in _SIGNS for sign in signs) and any(_SIGNS[sign] != "x" for sign in signs):
        return " ".join(_SIGNS[sign] for sign in signs)
    return text


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Bring a header or value to the form in which spellings are compared.

    Case, accents, punctuation and runs of spaces are ignored: "School  I.D." and
    "school id" are the same spelling. ``&`` counts as "and", ``#`` as "number"; a cell of nothing
    but checks and stars is read as those words.
    """
    text = _signs_in_words(text)
    spelled = text.replace("&", " and ").replace("#", " number ").replace("+", " plus ")
    plain = unicodedata.normalize("NFKD", spelled)
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return " ".join(re.findall(r"[^\W_]+", plain.casefold()))


@dataclass(frozen=True)
class Term:
    """One code of a vocabulary, its label, and the spellings met in real files."""

    code: str
    label: str
    spellings: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """A controlled list: codes, labels, order, source and the spellings met in real files.

    The order of ``terms`` is the order of drop-downs and charts. Raises ``ValueError`` when a
    code stands twice or a spelling leads to two codes.
    """

    name: str
    title: str
    source: str
    terms: tuple[Term, ...]
    _by_spelling: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_spelling: dict[str, str] = {}
        for term in self.terms:
            for spelling in (term.code, term.label, *term.spellings):
                known = by_spelling.setdefault(fold(spelling), term.code)
                if known != term.code:
                    raise ValueError(f"{self.name}: {spelling!r} means {known} and {term.code}")
        if len({term.code for term in self.terms}) != len(self.terms):
            raise ValueError(f"{self.name}: a code stands twice")
        object.__setattr__(self, "_by_spelling", MappingProxyType(by_spelling))

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes in their order."""
        return tuple(term.code for term in self.terms)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Label by code, in order."""
        return MappingProxyType({term.code: term.label for term in self.terms})

    @property
    def spellings(self) -> Mapping[str, str]:
        """Code by folded spelling (see :func:`fold`)."""
        return self._by_spelling

    def code_of(self, text: str) -> str | None:
        """The code that a spelling stands for, or None when it is unknown.

        A sign before a number is part of it: -1 is not grade 1.
        """
        if re.match(r"\s*[-−]\s*\d", text):
            return None
        return self._by_spelling.get(fold(text))
