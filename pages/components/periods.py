"""Whether the data of a school year are complete."""

from __future__ import annotations

from functools import lru_cache

from analytics.periods import is_running as _is_running
from analytics.periods import year_before
from pages.components.session import choices, revision, store, stored_at

__all__ = ["is_running", "year_before"]


def is_running(year: str) -> bool:
    """Whether months of the school year are still to come, going by the months with data."""
    here = store()
    return _kept(str(here.path), revision(), year)


@lru_cache(maxsize=100)
def _kept(path: str, at: int, year: str) -> bool:
    return _is_running(stored_at(path, at), year, [code for code, _ in choices("month")])
