"""The store: revisions of datasets in one DuckDB file."""

from data_loaders.store.commit import Origin, commit, keep_file, original_file, try_out
from data_loaders.store.connection import Cursor, Store, fetch, run
from data_loaders.store.copies import Copy, folder_of_copies
from data_loaders.store.differences import Difference, RowDifference, differences
from data_loaders.store.fates import Counts, Staged, count_ended, count_fates
from data_loaders.store.opening import open_store
from data_loaders.store.settings import setting_value
from data_loaders.store.undo import RowFate, UndoReport, undo

__all__ = [
    "Copy",
    "Counts",
    "Cursor",
    "Difference",
    "Origin",
    "RowDifference",
    "RowFate",
    "Staged",
    "Store",
    "UndoReport",
    "commit",
    "count_ended",
    "count_fates",
    "differences",
    "fetch",
    "folder_of_copies",
    "keep_file",
    "open_store",
    "original_file",
    "run",
    "setting_value",
    "try_out",
    "undo",
]
