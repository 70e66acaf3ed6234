"""The formats of a report. Each is a function from the content to the file's bytes."""

from __future__ import annotations

from collections.abc import Callable

from analytics.reports.content import Content
from analytics.reports.writers.pdf import pdf_of
from analytics.reports.writers.word import docx_of
from analytics.reports.writers.workbook import xlsx_of
from data_loaders.errors import CallError

FORMATS: dict[str, Callable[[Content], bytes]] = {"pdf": pdf_of, "xlsx": xlsx_of, "docx": docx_of}
"""A file's ending and what writes it."""


def in_format(content: Content, ending: str) -> bytes:
    """A report as a file. Raises ``CallError`` for an ending that no format has."""
    if ending not in FORMATS:
        raise CallError(
            f"A report cannot be written as {ending or 'a file without ending'}",
            do=f"Name the file with {', '.join(f'.{each}' for each in FORMATS)}.",
        )
    return FORMATS[ending](content)
