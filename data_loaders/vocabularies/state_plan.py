"""State leadership on partnerships: the inventory's strategies, activities and marks.

The activities carry short labels of our own; the inventory's texts are copyrighted.
"""

from data_loaders.declarations import Term, Vocabulary

INVENTORY = "Inventory for state leadership on partnerships"

STRATEGY = Vocabulary(
    name="strategy",
    title="Leadership strategy",
    source=f"{INVENTORY}: six strategies",
    terms=(
        Term("CA", "Create awareness"),
        Term("AP", "Align program and policy"),
        Term("GL", "Guide learning and programs", ("Guide learning and program development",)),
        Term("SK", "Share knowledge"),
        Term("CM", "Celebrate milestones"),
        Term("DP", "Document and evaluate", ("Document progress and evaluate outcomes",)),
    ),
)

_ACTIVITIES = {
    "CA": (
        "Cross-office working group",
        "Briefings with state superintendent",
        "Presentations to board and councils",
        "Awareness sessions for district leaders",
        "Website and social media information",
        "Participating districts chosen",
        "Conferences attended with colleagues/districts",
        "Joint projects with business/community",
        "Press releases on achievements",
    ),
    "AP": (
        "State partnership policy reviewed/updated",
        "Budget and resources secured",
        "Annual state leadership plan",
        "Superintendent backing for district/school programs",
        "Partnership plans inside school improvement plans",
        "Three-to-five-year goals and scale-up plan",
        "State advisory group",
    ),
    "GL": (
        "Two-day training for district leaders",
        "One-day team training for school teams",
        "Recurring district/regional leader meetings",
        "Workshops for teachers and staff",
        "Learning for parents and community leaders",
        "Annual state/regional conference",
        "Tools aligned to standards",
        "Small grants",
        "University courses for educators",
        "Technical assistance center",
    ),
    "SK": (
        "Cross-department family-involvement meetings",
        "Federal Title I involvement coordination",
        "Monthly e-news to leaders",
        "District practice exchange",
        "Informative program website",
        "Employer leave policies for parents",
    ),
    "CM": (
        "Annual progress report",
        "Recognition program",
        "District best-practice collection",
        "Promising practices published",
        "Videos of successful activities",
        "Districts/schools guided to thank helpers",
        "Appreciation event for state partners",
    ),
    "DP": (
        "Evaluation procedures and tools set",
        "District policies/plans collected and checked",
        "Evaluation results used to improve plans",
        "District record-keeping guided",
        "Periodic surveys of districts, schools, parents",
        "Research on effective practices supported",
        "State UPDATE survey completed",
        "Districts and schools guided to complete UPDATE",
    ),
}

STATE_ACTIVITY = Vocabulary(
    name="state_activity",
    title="State leadership activity",
    source=f"{INVENTORY}: 47 activities (9, 7, 10, 6, 7 and 8 by strategy), labels of ours",
    terms=tuple(
        Term(f"{strategy}{number}", label, (f"{strategy} {number}",), group=strategy)
        for strategy, labels in _ACTIVITIES.items()
        for number, label in enumerate(labels, start=1)
    ),
)

DISTRICT_ACTIVITY = Vocabulary(
    name="district_activity",
    title="District leadership activity",
    source="District counterpart of the state inventory: 50 activities, numbers without text",
    terms=tuple(
        Term(str(number), f"District activity {number}", (f"{number:02d}",))
        for number in range(1, 51)
    ),
)

INVENTORY_MARK = Vocabulary(
    name="inventory_mark",
    title="Mark",
    source=f"{INVENTORY}: a check for what is conducted now, a star for what is planned",
    terms=(
        Term("now", "Conducted now", ("Now", "Check", "Checked", "X", "Current", "Yes")),
        Term("planned", "Planned", ("Star", "Starred", "Plan", "Future", "Next year")),
        Term(
            "both",
            "Both marks",
            ("Now and planned", "✓★", "★✓", "x★", "★x", "Check and star", "Now; planned"),
        ),
        Term("none", "Not marked", ("None", "No", "Blank", "0")),
    ),
)

TICK = Vocabulary(
    name="tick",
    title="Ticked or not",
    source="A column of its own for checks, and one for stars",
    terms=(
        Term("yes", "Yes", ("y", "x", "✓", "★", "true", "1")),
        Term("no", "No", ("n", "false", "0", "none")),
    ),
)

MEMBER_LEVEL = Vocabulary(
    name="member_level",
    title="Level of the member",
    source="Members of the national network at three levels return UPDATE each year",
    terms=(
        Term("school", "School", ("Schools",)),
        Term("district", "District", ("Districts", "LEA")),
        Term("state", "State", ("States", "SEA", "State department")),
    ),
)

PLAN_STATUS = Vocabulary(
    name="plan_status",
    title="Status of a planned activity",
    source="Annual leadership plan: progress, in words of ours",
    terms=(
        Term("not_started", "Not started", ("Not yet", "Open")),
        Term("under_way", "Under way", ("In progress", "Started", "Ongoing")),
        Term("done", "Done", ("Complete", "Completed", "Finished")),
        Term("dropped", "Dropped", ("Cancelled", "Canceled", "Withdrawn")),
    ),
)

PRACTICE_CHANGE = Vocabulary(
    name="practice_change",
    title="Change since the inventory before",
    source=f"{INVENTORY}: the same activity in two inventories of a state",
    terms=(
        Term("added", "Added"),
        Term("kept", "Kept"),
        Term("dropped", "No longer conducted"),
        Term("not_conducted", "Conducted in neither"),
    ),
)
