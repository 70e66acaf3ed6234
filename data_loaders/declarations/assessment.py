"""Assessments of capacity and fidelity, each in one version."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Assessment:
    """A tool in one version: its published facts, never the text of its items.

    Item numbers move between versions, so that ``coaching_items`` (item number to our short
    label) belong to this one only. ``coaching_items_are_all``: whether they are all the items
    about coaching of the version, and not only those that a source names. ``item_maximum`` is the
    most points an item gives. Raises ``ValueError`` without version or source.
    """

    tool: str
    version: str
    source: str
    coaching_items: tuple[tuple[str, str], ...] = ()
    coaching_items_are_all: bool = False
    item_maximum: float = 2

    def __post_init__(self) -> None:
        if not (self.tool and self.version and self.source):
            raise ValueError("an assessment needs its tool, version and source")
        if len({item for item, _ in self.coaching_items}) != len(self.coaching_items):
            raise ValueError(f"{self.tool} {self.version}: an item stands twice")
