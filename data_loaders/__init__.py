"""Spreadsheets in: read, recognise, map, check, commit, undo."""
