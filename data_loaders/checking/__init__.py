"""Checks: every problem of a sheet at once, in the sheet's own terms."""

from data_loaders.checking.stage import Checked, TextTable, stage

__all__ = ["Checked", "TextTable", "stage"]
