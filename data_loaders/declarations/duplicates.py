"""What becomes of a row that the store already has."""

from __future__ import annotations

from enum import StrEnum


class Duplicates(StrEnum):
    """The rule for rows whose key the store knows.

    ``UPDATE`` puts what the file says in place of what stands there; ``SKIP`` leaves the row as it
    is; ``FILL`` fills only its blanks. ``REPLACE`` updates, and ends the rows of the same wave
    (see ``Dataset.wave``) that the file no longer has.
    """

    UPDATE = "update"
    SKIP = "skip"
    FILL = "fill"
    REPLACE = "replace"
