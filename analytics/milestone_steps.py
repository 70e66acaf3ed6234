"""Milestones of a plan as steps of a timeline."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from analytics.charts.timeline import Step
from analytics.listing import Listing
from analytics.wording import label


def steps_of(found: Listing) -> tuple[Step, ...]:
    """Every milestone of the list ``milestone_steps``, with its state in words."""
    return tuple(_step(found, row) for row in found.rows)


def overdue_title(found: Listing) -> str:
    """As in "3 of 21 milestones are overdue"."""
    count = sum(bool(row["is_overdue"]) for row in found.rows)
    return f"{count} of {found.total} milestones {'is' if count == 1 else 'are'} overdue"


def overdue_sentence(found: Listing) -> str:
    """Which milestones are overdue."""
    overdue = [f"{row['number']} {row['label']}" for row in found.rows if row["is_overdue"]]
    return f"Overdue: {'; '.join(overdue)}." if overdue else "No milestone is overdue."


def read_as_of(found: Listing) -> date | None:
    """The month as of which the plan is read."""
    as_of = found.rows[0]["as_of_month"] if found.rows else None
    return as_of if isinstance(as_of, date) else None


def _step(found: Listing, row: Mapping[str, object]) -> Step:
    starts, ends = row["starts_on"], row["ends_on"]
    return (
        f"{row['number']}  {row['label']}",
        _words(found, row),
        starts if isinstance(starts, date) else None,
        ends if isinstance(ends, date) else None,
        str(row["milestone_status"] or ""),
        bool(row["is_overdue"]),
    )


def _words(found: Listing, row: Mapping[str, object]) -> str:
    """Status and months: "Paused, overdue by 10 months, end June 2025"."""
    status = str(row["milestone_status"] or "")
    told = label(found, "milestone_status", status) if status else "No status"
    parts = [told]
    if row["is_overdue"]:
        months = row["months_overdue"]
        parts.append(f"overdue by {months} month{'' if months == 1 else 's'}")
    parts.append(f"end {row['end_month']}" if row["end_month"] else f"from {row['start_month']}")
    return ", ".join(parts)
