"""Disclosure control that can be published: a declared lattice, protected, audited and released.

``publish_students`` writes the next release beside the store; ``latest`` and ``published`` read
one, and never open the store.
"""

from analytics.disclosure.choosing import Choice, choice_of
from analytics.disclosure.current import current, folder_of, latest, releases_of
from analytics.disclosure.job import draft_of, publish_draft, publish_students
from analytics.disclosure.lattice import LATTICE, Cube, Lattice
from analytics.disclosure.protecting import NotSafeError
from analytics.disclosure.published import NotPublishedError, PublishedRow, published, result_rows
from analytics.disclosure.release_file import Release
from analytics.disclosure.rules import Rules

__all__ = [
    "LATTICE",
    "Choice",
    "Cube",
    "Lattice",
    "NotPublishedError",
    "NotSafeError",
    "PublishedRow",
    "Release",
    "Rules",
    "choice_of",
    "current",
    "draft_of",
    "folder_of",
    "latest",
    "publish_draft",
    "publish_students",
    "published",
    "releases_of",
    "result_rows",
]
