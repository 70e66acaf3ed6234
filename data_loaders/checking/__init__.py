"""Checks: every problem of a sheet at once, in the sheet's own terms."""

from data_loaders.checking.decisions import Decision
from data_loaders.checking.stage import Checked, stage
from data_loaders.checking.typed import TextTable

__all__ = ["Checked", "Decision", "TextTable", "stage"]
