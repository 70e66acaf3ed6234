"""What stands on paper and not on the screen: which numbers a printed page shows."""

from __future__ import annotations

from html import escape

from pages.components.block import show_block


def stamp(revision: int, filters: str) -> None:
    """The revision and filters of the page, for print."""
    text = f"Tandem. Revision {revision}. Filters: {filters}."
    show_block(f'<p class="t-stamp">{escape(text)}</p>', key="stamp")
