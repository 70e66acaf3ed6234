"""Imports: a file is checked, told about, and committed as one revision."""

from data_loaders.importing.entry import enter
from data_loaders.importing.pipeline import Progress, check_file, load_file
from data_loaders.importing.report import FileReport, SheetReport
from data_loaders.importing.sample import ensure_sample, load_sample

__all__ = [
    "FileReport",
    "Progress",
    "SheetReport",
    "check_file",
    "ensure_sample",
    "enter",
    "load_file",
    "load_sample",
]
