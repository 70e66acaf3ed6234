"""A report as it is declared: its name and readers, by what it is filtered, who builds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from analytics.dates import day
from analytics.reports.ask import Ask
from analytics.reports.content import Block, Content
from analytics.sentences import edition_text
from analytics.wording import SUPPRESSION_RULE


@dataclass(frozen=True)
class Parts:
    """What a report's own builder makes: its scope in words, its blocks, and its small print."""

    scope: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    appendix: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Report:
    """A report. ``needed`` are the dimensions it must be filtered by, each with the indicator
    among whose values the latest is the default; ``allowed`` may be filtered by as well.

    ``each`` is the needed dimension that a bundle of the report runs over. ``pages``: exactly so
    many on paper; 0 for as many as it takes. ``page`` is the address where its program is shown.
    """

    name: str
    title: str
    purpose: str
    readers: str
    build: Callable[[Ask], Parts]
    needed: Mapping[str, str]
    allowed: Mapping[str, str] = field(default_factory=dict)
    each: str = ""
    pages: int = 0
    page: str = ""


def _rules(ask: Ask) -> tuple[str, ...]:
    """What is hidden in numbers of students, and what that promises."""
    if not ask.editions:
        return ()
    return (SUPPRESSION_RULE, *(each.guarantee for each in ask.editions.values()))


def content_of(report: Report, ask: Ask) -> Content:
    """The whole report: what its builder makes, with what every report says of itself."""
    parts = report.build(ask)
    stamp = [
        ("As of", day(ask.made_at)),
        ("Revision", str(ask.revision)),
        *(("Students", edition_text(each)) for each in ask.editions.values()),
    ]
    return Content(
        report.name,
        report.title,
        parts.scope,
        report.readers,
        tuple(stamp),
        parts.blocks,
        (*parts.notes, *_rules(ask)),
        dict(ask.where),
        ask.revision,
        ask.made_at,
        max(ask.editions, default=0),
        parts.appendix,
        report.pages,
    )
