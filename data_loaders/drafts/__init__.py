"""Drafts: files that were dropped and wait to be imported, kept with the store."""

from data_loaders.drafts.checking import Checking, Desk, State
from data_loaders.drafts.draft import Draft, Said
from data_loaders.drafts.keeping import (
    add,
    change,
    discard,
    discard_old,
    drafts_of,
    file_of,
    mark_imported,
)

__all__ = [
    "Checking",
    "Desk",
    "Draft",
    "Said",
    "State",
    "add",
    "change",
    "discard",
    "discard_old",
    "drafts_of",
    "file_of",
    "mark_imported",
]
