"""The work of a partnership office: onboarding, milestones, changes, and the yearly scorecard."""

from data_loaders.declarations import Term, Vocabulary

PLAN = "Saint Paul's initiative 9A: action plan"

ONBOARDING_STEP = Vocabulary(
    name="onboarding_step",
    title="Onboarding step",
    source=f"{PLAN}, milestones 4, 7 and 21; background checks, insurance and rosters are its core "
    "requirements",
    terms=(
        Term("registration", "Registration form", ("Registration", "Registered")),
        Term("agreement", "Agreement on goals and duties", ("Agreement", "Shared goals form")),
        Term("background_check", "Background checks", ("Background check",), group="core"),
        Term("insurance", "Insurance", ("Certificate of insurance", "Insured"), group="core"),
        Term("rosters", "Rosters of students served", ("Rosters", "Roster"), group="core"),
        Term("orientation", "Onboarding session", ("Orientation", "Onboarding training")),
    ),
)

CHANGE_KIND = Vocabulary(
    name="change_kind",
    title="What happened to a partnership",
    source=f"{PLAN}, milestone 13: ending or changing partnerships",
    terms=(
        Term("ended", "Ended", ("End", "Terminated", "Closed")),
        Term("changed", "Changed", ("Change", "Amended", "Revised")),
    ),
)

MILESTONE_STATUS = Vocabulary(
    name="milestone_status",
    title="Status of a milestone",
    source="Saint Paul's progress page: complete, in progress, scheduled, paused; the plan of 2019 "
    "adds restructured",
    terms=(
        Term("complete", "Complete", ("Completed", "Done", "Finished")),
        Term("in_progress", "In progress", ("Ongoing", "Started", "Under way", "Underway")),
        Term("scheduled", "Scheduled", ("Planned", "Not started")),
        Term("paused", "Paused", ("On hold", "Delayed")),
        Term("restructured", "Restructured", ("Replaced",)),
    ),
)

RESPONSIBLE_UNIT = Vocabulary(
    name="responsible_unit",
    title="Responsible unit",
    source=f"{PLAN}: its work plan and the units in scope. The office of family engagement stands "
    "there as OFECP and as OFECF",
    terms=(
        Term(
            "ofecp",
            "Family Engagement (OFECP)",
            (
                "Family Engagement and Community Partnerships (OFECP)",
                "OFECP",
                "OFECF",
                "OFECP staff",
                "OFECF staff",
                "Office of Family Engagement and Community Partnerships",
                "Office of Family Engagement and Community Partnerships (OFECP)",
                "Office of Family Engagement and Community Partnerships (OFECP) staff",
                "Partnership Office",
                "Partnerships Office",
            ),
        ),
        Term("rea", "Research, Evaluation and Assessment (REA)", ("REA", "REA staff")),
        Term("initiative_team", "Initiative team"),
        Term("slt", "Senior Leadership Team (SLT)", ("SLT", "Senior Leadership Team")),
        Term("schools", "Division of Schools", ("Schools",)),
        Term("communications", "Communications", ("CMD", "Communications, Marketing")),
        Term("purchasing", "Purchasing", ("Purchasing department", "Procurement")),
        Term("technology", "Technology Services (OTS)", ("OTS", "Technology Services")),
        Term("career", "College and Career Readiness (OCCR)", ("OCCR",)),
        Term("community_education", "Community Education (OCE)", ("OCE", "Community Education")),
        Term("early_learning", "Early Learning (OEL)", ("OEL", "Early Learning")),
        Term("teaching", "Teaching and Learning (OTL)", ("OTL", "Teaching and Learning")),
        Term("facilities", "Facilities", ("Permits",)),
        Term("athletics", "Athletics", ("Athletic Department",)),
        Term("health", "Student Health and Wellness", ("Health and Wellness",)),
        Term("transportation", "Transportation"),
        Term("nutrition", "Nutrition Services", ("Nutrition",)),
        Term("title_one", "Title I Federal Programs", ("Title I",)),
        Term("professional_development", "Professional Development", ("PD",)),
        Term("board", "Board of Education", ("Board",)),
        Term("equity", "Equity", ("Office of Equity",)),
        Term("legal", "Legal", ("Legal Department",)),
        Term("intern", "Intern", ("Interns",)),
        Term("other", "Other unit", ("Other",)),
    ),
)

SCORECARD_PRODUCT = Vocabulary(
    name="scorecard_product",
    title="Product of the initiative",
    source=f"{PLAN}: performance indicators that are done or not",
    terms=(
        Term("tool_developed", "Partnership data tool in use", ("Tool developed",)),
        Term("tool_functionality", "Data tool still tracks what is useful", ("Functionality",)),
        Term("partnership_defined", "Partnership defined", ("Definition of partnership",)),
        Term("evaluation_process", "Evaluation criteria and dates set", ("Evaluation process",)),
        Term("pd_developed", "Training for staff developed", ("PD developed",)),
    ),
)

INVENTORY_QUESTION = Vocabulary(
    name="inventory_question",
    title="Question of the inventory",
    source=f"{PLAN}: at a minimum who the partners are, what they do, where, and for whom",
    terms=(
        Term("who", "Who: the partner"),
        Term("what", "What: the service"),
        Term("where", "Where: the school or site"),
        Term("whom", "Whom: the students served"),
    ),
)

COVERAGE_STATE = Vocabulary(
    name="coverage_state",
    title="How a need is covered",
    source="Own words: no partner, one, or several for the same need of a school",
    terms=(
        Term("gap", "Gap"),
        Term("filled", "Filled"),
        Term("overlap", "Overlap"),
    ),
)
