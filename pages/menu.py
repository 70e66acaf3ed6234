"""The menu: every page, by section."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Entry:
    """A page of the menu: its script below ``pages``, title, icon, and place in the address."""

    script: str
    title: str
    icon: str
    address: str

    @property
    def path(self) -> Path:
        """The script's file."""
        return FOLDER / self.script


MENU: dict[str, tuple[Entry, ...]] = {
    "": (Entry("home/home.py", "Home", "home", "home"),),
    "Data": (
        Entry("data/import_files.py", "Import", "upload_file", "import"),
        Entry("data/history.py", "History", "history", "history"),
    ),
    "Network": (Entry("network/surveys.py", "Surveys", "poll", "surveys"),),
    "Coaching": (Entry("coaching/cadre_summary.py", "Cadre summary", "groups", "cadre-summary"),),
    "Partnerships": (
        Entry(
            "partnerships/inventory_and_reach.py",
            "Inventory and reach",
            "handshake",
            "inventory-and-reach",
        ),
    ),
    "Equity": (
        Entry(
            "equity/students_served.py", "Students served by group", "balance", "students-served"
        ),
    ),
    "Reference": (Entry("reference/definitions.py", "Definitions", "menu_book", "definitions"),),
}

ENTRIES: tuple[Entry, ...] = tuple(entry for section in MENU.values() for entry in section)
