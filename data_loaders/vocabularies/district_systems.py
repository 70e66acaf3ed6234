"""District coaching systems: tools, components, coaching types and kinds of support."""

from data_loaders.declarations import Term, Vocabulary

SESSION = "MiMTSS, District coaching system"

ASSESSMENT_TOOL = Vocabulary(
    name="assessment_tool",
    title="Assessment",
    source="Tools named on the pages of the MiMTSS TA Center and of the PBIS networks",
    terms=(
        Term(
            "dca",
            "District Capacity Assessment",
            ("DCA", "District capacity", "District Capacity Assessment (DCA)"),
        ),
        Term(
            "rca",
            "Regional Capacity Assessment",
            ("RCA", "Regional Capacity Assessment (RCA)"),
        ),
        Term(
            "tfi",
            "Tiered Fidelity Inventory",
            ("TFI", "SWPBIS TFI", "SWPBIS Tiered Fidelity Inventory"),
        ),
        Term(
            "rtfi",
            "Reading Tiered Fidelity Inventory",
            ("R-TFI", "RTFI", "Reading TFI"),
        ),
        Term(
            "dsfi",
            "District Systems Fidelity Inventory",
            ("DSFI",),
        ),
    ),
)

TIER = Vocabulary(
    name="tier",
    title="Tier",
    source="Three tiers of a multi-tiered system of supports",
    terms=(
        Term("tier_one", "Tier 1", ("1", "I", "Tier I", "Universal")),
        Term("tier_two", "Tier 2", ("2", "II", "Tier II", "Targeted")),
        Term("tier_three", "Tier 3", ("3", "III", "Tier III", "Intensive")),
    ),
)

ADMINISTRATION_WINDOW = Vocabulary(
    name="administration_window",
    title="Window",
    source="Capacity assessments are given twice a year, in autumn and in winter",
    terms=(
        Term("fall", "Fall window", ("Autumn", "Fall")),
        Term("winter", "Winter window", ("Winter",)),
        Term("outside", "Outside the windows"),
    ),
)

COMPONENT = Vocabulary(
    name="component",
    title="Component of the coaching system",
    source=f"{SESSION}: seven components",
    terms=(
        Term("definition", "Definition of coaching", ("Definition", "1")),
        Term(
            "conditions",
            "Conditions that warrant coaching",
            ("Conditions", "2"),
        ),
        Term(
            "selection",
            "Recruitment and selection",
            ("Selection", "District recruitment and selection process", "3"),
        ),
        Term(
            "supervision",
            "Supervision and accountability",
            ("Supervision", "Supervision and accountability structures", "4"),
        ),
        Term(
            "decision_authority",
            "Decision-making authority",
            ("Authority", "Coach decision-making authority", "Decision authority", "5"),
        ),
        Term("time", "Time for coaching", ("Time", "Time allocation for coaching", "6")),
        Term(
            "service_plan",
            "Coaching service delivery plan",
            ("CSDP", "Service delivery plan", "Service plan", "7"),
        ),
    ),
)

INSTALLATION_STATUS = Vocabulary(
    name="installation_status",
    title="Status of a checklist item",
    source=f"{SESSION}: installation checklists",
    terms=(
        Term("complete", "Complete", ("Completed", "Done", "Yes", "In place")),
        Term("in_progress", "In progress", ("Started", "Partly", "Partially in place")),
        Term("not_started", "Not started", ("Not yet", "No", "Not in place")),
        Term("not_applicable", "Not applicable", ("Does not apply",)),
    ),
)

COACHING_TYPE = Vocabulary(
    name="coaching_type",
    title="Coaching type",
    source=f"{SESSION}: two types of coaching",
    terms=(
        Term("systems", "Systems coaching", ("Systems", "System")),
        Term("instructional", "Instructional coaching", ("Instructional", "Instruction")),
    ),
)

COACHING_ROLE = Vocabulary(
    name="coaching_role",
    title="Coaching role",
    source=f"{SESSION}: six examples of coaching roles in a district",
    terms=(
        Term("coordinator", "District coordinator", ("Coordinator", "MTSS coordinator")),
        Term(
            "school_team",
            "School leadership team coach",
            ("SLT coach", "School team coach"),
        ),
        Term("instructional", "Instructional coach", ("Literacy coach", "Math coach")),
        Term(
            "advanced_team",
            "Multi-disciplinary team coach",
            ("MDT coach", "Advanced tiers coach"),
        ),
        Term(
            "early_childhood_team",
            "Early childhood leadership team coach",
            ("Early childhood team coach",),
        ),
        Term("preschool_classroom", "Preschool classroom coach", ("Preschool coach",)),
        Term("other", "Other coaching role", ("Other",)),
    ),
)

SUPPORT_KIND = Vocabulary(
    name="support_kind",
    title="Kind of support",
    source=f"{SESSION}: training, coaching and consultation told apart",
    terms=(
        Term("training", "Training", ("Workshop",)),
        Term("coaching", "Coaching", ("Coach",)),
        Term("consultation", "Consultation", ("Consulting", "Consult")),
    ),
)

COACHING_CONDITION = Vocabulary(
    name="coaching_condition",
    title="Condition of a coaching position",
    source=f"{SESSION}: selection, supervision, decision authority and time of a coach",
    terms=(
        Term("selection", "Selected by the district's protocol"),
        Term("supervision", "Supervisor named"),
        Term("decision_authority", "Decision authority stated"),
        Term("time", "Time set aside"),
        Term("definition", "Role defined in the coaching system"),
    ),
)

ADMINISTRATION_TURN = Vocabulary(
    name="administration_turn",
    title="Administration in the school year",
    source="The latest administration of a version in a school year stands for the year",
    terms=(
        Term("latest", "Latest of the school year", ("Last",)),
        Term("earlier", "Earlier in the school year"),
    ),
)
