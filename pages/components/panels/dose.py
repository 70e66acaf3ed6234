"""Whether districts with more coaching move further: two numbers beside each other."""

from __future__ import annotations

from analytics.findings import systems as systems_findings
from analytics.relate import Association, associated
from analytics.tables import Column, Table
from pages.components.figure import show_chart
from pages.components.labels import label
from pages.components.panels import Where
from pages.components.panels.coaching_system import fitting
from pages.components.session import compute

TOOL = {"tool": "dca"}


def capacity(where: Where) -> None:
    """Hours between two capacity assessments against the change in score."""
    x = compute("coaching_dose", ("district",), {**fitting("coaching_dose", where), **TOOL})
    y = compute("capacity_change", ("district",), {**fitting("capacity_change", where), **TOOL})
    found = associated(x, y, "district")
    _show(
        found,
        "capacity",
        "change in capacity",
        "points for each hour of coaching",
        ("Coaching hours between two assessments", "Change in score, points"),
        "Capacity assessment: coaching hours logged between two administrations, and the change in "
        "score from one to the other (means, of the same version)",
    )


def stages(where: Where) -> None:
    """Hours of the year against the stages that schools moved."""
    x = compute("district_coaching_hours", ("district",), fitting("stage_change", where))
    y = compute("stage_change", ("district",), fitting("stage_change", where))
    _show(
        associated(x, y, "district"),
        "stages",
        "movement between stages",
        "stages for each hour of coaching",
        ("Coaching hours in the school year", "Stages moved"),
        "Implementation stage: coaching hours logged in the school year, and the stages that the "
        "district's schools moved on (mean; moving back counts as minus)",
    )


def _show(
    found: Association, key: str, what: str, step: str, titles: tuple[str, str], subtitle: str
) -> None:
    """The pairs as a chart, with the line, the statistics and the warning in words."""
    units = tuple((label("district", pair.code), pair.x, pair.y) for pair in found.pairs)
    line = found.line
    show_chart(
        systems_findings.together(found, what),
        found.y,
        "scatter",
        key=f"dose-{key}",
        subtitle=subtitle,
        sentence=systems_findings.association_sentence(found, step),
        table=_table(units, titles, subtitle),
        units=units,
        line=(line.slope.value, line.intercept) if line is not None else None,
        x_title=titles[0],
        y_title=titles[1],
    )


def _table(
    units: tuple[tuple[str, float, float], ...], titles: tuple[str, str], caption: str
) -> Table:
    columns = (Column("District"), Column(titles[0], True, 1), Column(titles[1], True, 2))
    return Table(caption, columns, units)
