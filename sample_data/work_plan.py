"""The work plan of the partnership initiative, in the form in which such plans are printed.

The milestones, their units and their months are those of a published plan of 2019, five years
later: its January 2019 is January 2024 here. What became of them since is invented.
"""

from __future__ import annotations

from sample_data.partnership_office import (
    alignment_rows,
    change_rows,
    evaluation_rows,
    need_rows,
    onboarding_rows,
    session_rows,
    vendor_rows,
)
from sample_data.writing import FileOut, Row, SheetOut, WorkbookOut

MILESTONES = (
    (
        "School Year 2023-2024",
        (
            ("Advisory committee formed", "Initiative Team", "January 2024", "Restructured"),
            (
                "Foundational guidelines and definitions (4 parts)",
                "Initiative Team",
                "January 2024",
                "Complete",
            ),
            (
                "Stages determined: 1 districtwide, 2 schools",
                "Initiative Team",
                "January 2024",
                "Complete",
            ),
            (
                "Stage 1 registration and core requirements (2 parts)",
                "Initiative Team, OFECP staff",
                "January 2024",
                "Complete",
            ),
            (
                "Stage 1 documentation process (3 parts)",
                "Initiative team, OFECP staff, REA staff",
                "January 2024",
                "Complete",
            ),
            (
                "Data management tool chosen and piloted (2 parts)",
                "OFECP, Purchasing, REA",
                "January 2024",
                "Complete",
            ),
            (
                "Stage 1 relationship forms (3 parts)",
                "OFECP, SLT",
                "January 2024",
                "Complete, March 2025",
            ),
            ("Baseline data on partners", "REA, intern", "January 2024", "Complete"),
        ),
    ),
    (
        "School Year 2024-2025",
        (
            ("All Stage 1 partnerships documented", "OFECP staff", "July 2024", "Complete"),
            (
                "Stage 1 themes and service gaps identified",
                "OFECF, REA",
                "October 2024",
                "Complete",
            ),
            (
                "Stage 1 evaluation process, criteria, timeline",
                "OFECF, REA",
                "October 2024",
                "Complete",
            ),
            ("Communications plan", "OFECF, Communications", "October 2024", "Complete"),
            (
                "Procedure for ending/changing partnerships",
                "OFECF, REA, SLT",
                "January 2025",
                "Paused, June 2025",
            ),
            ("Stage 1 use of forms/systems monitored", "OFECF", "January 2025", "Complete"),
            ("Forms/systems revised", "OFECF", "June 2025", "August 2025"),
        ),
    ),
    (
        "School Year 2025-2026",
        (
            ("All Stage 2 partnerships documented", "OFECF", "August 2025", "Complete"),
            ("Stage 2 gaps analyzed", "OFECF", "December 2025", "In progress, January 2026"),
            (
                "Targeted recruitment from gap analysis",
                "OFECF",
                "February 2026",
                "August 2026",
            ),
            (
                "School evaluation process",
                "OFECF, Division of Schools",
                "January 2026",
                "In progress, June 2026",
            ),
            ("PD sessions for staff", "OFECF", "July 2025", "In progress, June 2026"),
            ("Onboarding sessions for new partners", "OFECF", "April 2026", "June 2026"),
        ),
    ),
)
PRODUCTS = (
    ("2023-24", "Tool developed", "Yes", "Pilot with five partners, then all"),
    ("2023-24", "Partnership defined", "Yes", "Agreed by the initiative team"),
    ("2024-25", "Functionality", "Yes", "Reviewed with research and evaluation"),
    ("2024-25", "Evaluation process", "Yes", "Criteria: effectiveness and satisfaction"),
    ("2024-25", "PD developed", "No", "Two of four sessions piloted"),
    ("2025-26", "Functionality", "Yes", "Reviewed with research and evaluation"),
)


def milestone_rows() -> list[Row]:
    """Number, milestone, units, start, status or end date; the years stand above their rows."""
    rows: list[Row] = []
    number = 0
    for year, milestones in MILESTONES:
        rows.append((year, None, None, None, None))
        for milestone in milestones:
            number += 1
            rows.append((f"{number}.", *milestone))
    return rows


def office_file() -> FileOut:
    """What the partnership office keeps besides its registry."""
    plan = ("#", "Milestone Deliverable or Activity", "Responsible", "Start Date")
    titles = ("V. Initiative Work Plan", "Port Calder Public Schools, April 2026")
    need = ("School year", "School ID", "Need")
    score = ("Effectiveness", "Satisfaction")
    changed = ("Partnership ID", "Effective date", "What happened", "Voluntary or involuntary")
    session = ("Session ID", "Session date", "Session title", "Participant ID", "Satisfaction")
    vendor = ("Partnership ID", "School year", "Program ID", "School ID", "Start date")
    sheets = [
        SheetOut("Work plan", (*plan, "Status/ End Date"), milestone_rows(), titles),
        SheetOut("Products", ("School year", "Product", "In place", "Evidence"), PRODUCTS),
        SheetOut(
            "Onboarding",
            ("Program ID", "Onboarding step", "Required", "Completed on"),
            onboarding_rows(),
            ("Background checks, insurance and rosters are required",),
        ),
        SheetOut(
            "Alignment forms",
            ("School year", "Program ID", "Strategic outcome", "Form received"),
            alignment_rows(),
        ),
        SheetOut("Evaluations", ("Partnership ID", "Due", "Completed", *score), evaluation_rows()),
        SheetOut("Sessions for staff", session, session_rows()),
        SheetOut("School needs", need, need_rows(), ("Census of school needs",)),
        SheetOut("Ended or changed", (*changed, "Details"), change_rows()),
        SheetOut("Vendor services", vendor, vendor_rows()),
    ]
    return WorkbookOut("21_Partnership operations.xlsx", sheets)
