"""The workbook of district systems, a sheet for each table."""

from __future__ import annotations

from sample_data import capacity, district_systems
from sample_data.writing import SheetOut, WorkbookOut

COMPONENTS = ("School year", "District", "Component", "Documented", "Evidence", "Reviewed on")
APPROVALS = (
    "School year",
    "District",
    "Approved by executive leadership",
    "Approved on",
    "Shared with coaches on",
)
CHECKLISTS = (
    "District",
    "Checklist",
    "Section",
    "Item",
    "Short label",
    "Installation status",
    "Completed on",
    "Updated on",
)
COACHES = (
    "School year",
    "District",
    "Coach",
    "Coaching role",
    "Coaching type",
    "Selected by protocol",
    "Supervisor",
    "Decision authority",
    "Hours for coaching per week",
    "Role defined in the coaching system",
)
ASSIGNMENTS = (
    "School year",
    "District",
    "School ID",
    "Coach",
    "Coaching type",
    "Hours at the school per week",
)
SCORES = (
    "District",
    "School ID",
    "Tool",
    "Version",
    "Administered on",
    "Item",
    "Subscale",
    "Tier",
    "Intervention",
    "Points",
    "Most points",
    "Required item",
)
PLANS = (
    "School year",
    "District",
    "Coach",
    "Recipient",
    "Focus",
    "Method",
    "Planned contacts",
    "Period from",
    "Period to",
    "Review on",
)
SUPPORTS = (
    "Date",
    "District",
    "School ID",
    "Coach",
    "Recipient",
    "Kind of support",
    "Hours",
    "In the setting",
    "Debriefed second-hand",
    "Ready materials handed over",
    "Focus",
    "Entry",
)


def workbook(name: str) -> WorkbookOut:
    """The whole file."""
    return WorkbookOut(
        name,
        [
            SheetOut(
                "Coaching system",
                COMPONENTS,
                district_systems.component_rows(),
                ("Components of district coaching systems", "Invented data: no real district"),
            ),
            SheetOut("Approval", APPROVALS, district_systems.approval_rows()),
            SheetOut("Checklists", CHECKLISTS, district_systems.checklist_rows()),
            SheetOut("Coach roster", COACHES, district_systems.coach_rows()),
            SheetOut("Coaches of schools", ASSIGNMENTS, district_systems.assignment_rows()),
            SheetOut("Assessments", SCORES, capacity.score_rows(), ("Consensus scores by item",)),
            SheetOut("Service plans", PLANS, capacity.plan_rows()),
            SheetOut("Supports", SUPPORTS, capacity.support_rows()),
        ],
    )
