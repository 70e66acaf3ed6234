"""Words for codes at the present revision, and texts in which names are never markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from analytics import wording
from analytics.labels import names_of
from analytics.results import Names
from pages.components.session import shown_store

MARKUP = re.compile(r"[\\`*_\[\]<>$~]|:(?=[\w/+-]+:)")


@dataclass(frozen=True)
class _Present:
    """The names that stand in the data now."""

    names: Names


def _now(*dimensions: str) -> _Present:
    return _Present(names_of(shown_store(), dimensions))


def label(dimension: str, code: str | None) -> str:
    """The label of a code."""
    return wording.label(_now(dimension), dimension, code)


def filters_text(where: Mapping[str, str]) -> str:
    """Filters in words: "School year 2025-26, area A"; "none" without any."""
    return wording.filters_text(_now(*where), where)


def plain(text: str) -> str:
    """Text for a heading or paragraph in which names from files are never markup."""
    return MARKUP.sub(r"\\\g<0>", text)
