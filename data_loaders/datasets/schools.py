"""The school directory and what networks know of each school."""

from data_loaders.declarations import Column, Dataset, Kind, RowCheck, Severity
from data_loaders.vocabularies import network, people

SCHOOL_ID_ALIASES = (
    "school id",
    "IRN",
    "school IRN",
    "building IRN",
    "school number",
    "school code",
    "state school id",
)

SCHOOL_YEAR = Column(
    "school_year",
    "School year",
    Kind.SCHOOL_YEAR,
    "July to June, written 2024-25.",
    required=True,
    aliases=("year", "academic year", "data year", "SY"),
)
SCHOOL = Column(
    "school_id",
    "School ID",
    Kind.IDENTIFIER,
    "State id of the school, as text: leading zeros count.",
    required=True,
    references="school.school_id",
    aliases=SCHOOL_ID_ALIASES,
)

SCHOOLS = Dataset(
    name="school",
    title="Schools",
    grain="one row per school",
    key=("school_id",),
    named_by="school_name",
    description="The directory of schools: ids, names, district, region, level and area.",
    columns=(
        Column(
            "school_id",
            "School ID",
            Kind.IDENTIFIER,
            "State id of the school (IRN in Ohio), as text: leading zeros count.",
            required=True,
            aliases=SCHOOL_ID_ALIASES,
        ),
        Column(
            "school_name",
            "School",
            description="Name of the school.",
            required=True,
            aliases=("school name", "building name", "building"),
        ),
        Column(
            "nces_id",
            "NCES ID",
            Kind.IDENTIFIER,
            "Twelve digits: the district's seven and the school's five.",
            pad=12,
            aliases=("NCESSCH", "NCES school id"),
        ),
        Column(
            "district_id",
            "District ID",
            Kind.IDENTIFIER,
            "State id of the district.",
            aliases=("district IRN", "LEA IRN", "LEA id", "district number"),
        ),
        Column(
            "district",
            "District",
            description="Name of the district.",
            aliases=("district name", "LEA name", "LEA"),
        ),
        Column(
            "region",
            "Region",
            description="Region that supports the district (State Support Team, RPDC).",
            aliases=("SST region", "SST", "state support team", "RPDC"),
        ),
        Column("county", "County", aliases=("county name",)),
        Column(
            "level",
            "Level",
            Kind.CODE,
            vocabulary=network.LEVEL,
            aliases=("school level", "grade level", "school type level"),
        ),
        Column(
            "area",
            "Area",
            Kind.CODE,
            "Geographic area of an urban district.",
            vocabulary=network.AREA,
            aliases=("geographic area", "zone"),
        ),
        Column(
            "students",
            "Students enrolled",
            Kind.INTEGER,
            "Students enrolled, as the directory states them.",
            unit="students",
            minimum=0,
            aliases=("enrollment", "enrolment", "total enrollment", "students"),
        ),
        Column(
            "chronic_absence",
            "Chronic absence",
            Kind.NUMBER,
            "Share of students who missed a tenth of the year or more.",
            unit="%",
            minimum=0,
            maximum=100,
            aliases=("chronic absenteeism", "chronic absenteeism rate"),
        ),
    ),
)

MEMBERSHIP = Dataset(
    name="membership",
    title="Network membership",
    grain="one row per school and school year",
    key=("school_year", "school_id"),
    wave=("school_year",),
    description="Which schools belong to the network in a year, in which cohort, with which coach.",
    program="Ohio",
    columns=(
        SCHOOL_YEAR,
        SCHOOL,
        Column(
            "status",
            "Membership status",
            Kind.CODE,
            required=True,
            vocabulary=network.MEMBERSHIP_STATUS,
            aliases=("membership", "member status"),
        ),
        Column("cohort", "Cohort", aliases=("cohort number", "cohort year")),
        Column(
            "coach",
            "Coach",
            description="The SST coach on file for the school.",
            aliases=("SST coach", "coach name", "assigned coach"),
        ),
        Column(
            "has_district_leader",
            "District leader facilitates",
            Kind.YES_NO,
            "Whether a leader of the district facilitates the school's program in the year.",
            aliases=(
                "district facilitation",
                "district facilitates",
                "district leader facilitates",
            ),
        ),
        Column(
            "district_leader",
            "District leader",
            description="Name of the leader for partnerships in the district.",
            identifies_a_person=True,
            aliases=("district leader name", "district facilitator"),
        ),
    ),
)

STAGE_HISTORY = Dataset(
    name="stage_history",
    title="Stage history",
    grain="one row per school and start of a stage",
    key=("school_id", "started_on"),
    description="When a school entered a stage of implementation. Moving back is a valid event.",
    program="Ohio",
    columns=(
        SCHOOL,
        Column(
            "stage",
            "Stage",
            Kind.CODE,
            required=True,
            vocabulary=network.STAGE,
            aliases=("implementation stage", "stage of implementation"),
        ),
        Column(
            "started_on",
            "Stage start",
            Kind.DATE,
            "The day from which the stage holds.",
            required=True,
            aliases=("start date", "stage start date", "date entered", "since"),
        ),
    ),
)

TEAM_ROSTER = Dataset(
    name="team_roster",
    title="Team roster",
    grain="one row per school, school year and team member",
    key=("school_year", "school_id", "member_name"),
    wave=("school_year", "school_id"),
    description="The school's action team for partnerships.",
    program="Ohio",
    columns=(
        SCHOOL_YEAR,
        SCHOOL,
        Column(
            "member_name",
            "Member",
            required=True,
            identifies_a_person=True,
            aliases=("member name", "name", "team member"),
        ),
        Column(
            "role",
            "Role",
            Kind.CODE,
            required=True,
            vocabulary=people.TEAM_ROLE,
            aliases=("team role", "position"),
        ),
        Column("email", "E-mail", identifies_a_person=True, aliases=("email address",)),
        Column("phone", "Phone", identifies_a_person=True, aliases=("phone number",)),
        Column(
            "grade_span", "Grades", holds_spans=True, aliases=("grades represented", "grade span")
        ),
        Column("is_chair", "Chair", Kind.YES_NO, aliases=("chair or co-chair", "co-chair")),
        Column("skills", "Skills", aliases=("skills and talents",)),
        Column(
            "submitted_on",
            "Submitted on",
            Kind.DATE,
            "The day on which the roster reached the network.",
            aliases=("date submitted", "submitted"),
        ),
    ),
)

ACTION_PLAN = Dataset(
    name="action_plan_activity",
    title="Action plan",
    grain="one row per planned activity of a school's one-year action plan",
    key=("school_year", "school_id", "activity"),
    wave=("school_year", "school_id"),
    description="The one-year action plan for partnerships, activity by activity.",
    program="Ohio",
    columns=(
        SCHOOL_YEAR,
        SCHOOL,
        Column(
            "activity", "Activity", required=True, aliases=("activity name", "planned activity")
        ),
        Column("goal", "Goal", aliases=("school improvement goal",)),
        Column(
            "involvement_types",
            "Types of involvement",
            Kind.CODES,
            vocabulary=network.INVOLVEMENT_TYPE,
            aliases=("type", "type of involvement", "involvement type"),
        ),
        Column("starts_on", "Start", Kind.DATE, aliases=("start date", "date")),
        Column("ends_on", "End", Kind.DATE, aliases=("end date",)),
        Column(
            "grade_levels",
            "Grade levels",
            holds_spans=True,
            aliases=("grades", "grade levels involved"),
        ),
        Column("preparation", "Preparation", aliases=("preparations", "actions needed")),
        Column(
            "person_in_charge",
            "Person in charge",
            identifies_a_person=True,
            aliases=("persons in charge and assisting", "responsible"),
        ),
        Column("evaluation_tool", "Evaluation tool", aliases=("evaluation tools",)),
        Column("results", "Results", aliases=("evaluation results",)),
        Column("title1_requirement", "Title I requirement"),
        Column("budget", "Budget", Kind.NUMBER, unit="USD", minimum=0, aliases=("cost",)),
        Column("submitted_on", "Submitted on", Kind.DATE, aliases=("date submitted", "submitted")),
    ),
    checks=(
        RowCheck(
            "ends_before_start",
            "ends_on < starts_on",
            "ends_on",
            "The activity ends before it starts",
            "Check both dates",
            Severity.WARNING,
        ),
    ),
)
