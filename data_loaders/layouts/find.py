"""Which published layout a sheet has."""

from __future__ import annotations

from data_loaders.declarations import Layout, fold
from data_loaders.layouts import LAYOUTS
from data_loaders.reading import Table


def layout_of(table: Table, sheet: str) -> Layout | None:
    """The published layout of a sheet, if it is one."""
    headers = tuple(header.text for header in table.headers)
    return next((layout for layout in LAYOUTS.values() if layout.fits(headers, sheet)), None)


def sibling_layout(table: Table) -> Layout | None:
    """The layout whose headers a sheet has although another sheet is the one to read."""
    present = {fold(header.text) for header in table.headers}
    return next(
        (
            layout
            for layout in LAYOUTS.values()
            if layout.sheets and {fold(header) for header in layout.headers} <= present
        ),
        None,
    )
