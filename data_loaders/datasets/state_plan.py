"""State leadership on partnerships: the inventory, the yearly plan, and who returned UPDATE."""

from data_loaders.datasets.schools import SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, RowCheck, Severity
from data_loaders.vocabularies import state_plan

STATE = Column(
    "state",
    "State",
    description="The state whose office filled in the inventory.",
    required=True,
    aliases=("state name", "state department", "SEA"),
)
MARK = Column(
    "mark",
    "Mark",
    Kind.CODE,
    "A check for what is conducted now, a star for what is planned, or nothing.",
    vocabulary=state_plan.INVENTORY_MARK,
    aliases=("inventory mark", "check or star", "✓ or ★", "marked"),
)
CURRENT_MARK = Column(
    "current_mark",
    "Conducted now",
    Kind.CODE,
    "Whether the activity carries a check: it is conducted now.",
    vocabulary=state_plan.TICK,
    aliases=("now", "✓", "check", "checked", "current", "current practice"),
)
PLANNED_MARK = Column(
    "planned_mark",
    "Planned",
    Kind.CODE,
    "Whether the activity carries a star: it is to be initiated.",
    vocabulary=state_plan.TICK,
    aliases=("star", "★", "starred", "future", "planned for the future"),
)
MARK_FORMS = (("mark",), ("current_mark", "planned_mark"))
TWO_MARKS = "An item carries both a check and a star"
ONE_MARK = "A check says now, a star says later: keep the one that is meant"

IN_TWO = "current_mark = 'yes' AND planned_mark = 'yes'"
TWO_FORMS = tuple(
    RowCheck("check_and_star", both, column, TWO_MARKS, ONE_MARK, Severity.WARNING)
    for both, column in (("mark = 'both'", "mark"), (IN_TWO, "planned_mark"))
)

INVENTORY_MARK = Dataset(
    name="inventory_mark",
    title="State leadership inventory",
    grain="one row per state, school year and activity",
    key=("state", "school_year", "activity"),
    wave=("state", "school_year"),
    description="The marks of the inventory for state leadership: one column of marks, or a "
    "column for checks and one for stars. What a file leaves out counts as not marked.",
    program="State",
    columns=(
        STATE,
        SCHOOL_YEAR,
        Column(
            "activity",
            "Leadership activity",
            Kind.CODE,
            "Code of one of the 47 activities, such as CA1, or its label.",
            required=True,
            vocabulary=state_plan.STATE_ACTIVITY,
            aliases=("activity", "activity code", "activity id", "inventory item", "item"),
        ),
        MARK,
        CURRENT_MARK,
        PLANNED_MARK,
        Column("note", "Note", aliases=("comment", "notes", "comments")),
    ),
    checks=TWO_FORMS,
    forms=MARK_FORMS,
)

INVENTORY_WRITE_IN = Dataset(
    name="inventory_write_in",
    title="Inventory write-ins",
    grain="one row per state, school year, strategy and line",
    key=("state", "school_year", "strategy", "line"),
    wave=("state", "school_year"),
    description="Activities that a state added in its own words, two lines a strategy. They are "
    "counted apart and never in a share.",
    program="State",
    columns=(
        STATE,
        SCHOOL_YEAR,
        Column(
            "strategy",
            "Strategy",
            Kind.CODE,
            required=True,
            vocabulary=state_plan.STRATEGY,
            aliases=("leadership strategy",),
        ),
        Column(
            "line",
            "Line",
            Kind.INTEGER,
            "First or second line of the strategy.",
            required=True,
            minimum=1,
            maximum=2,
            aliases=("write-in line",),
        ),
        Column(
            "write_in",
            "Write-in",
            description="The activity in the state's own words; empty takes it back.",
            aliases=("other activity", "other state activity", "write-in text"),
        ),
        MARK,
        CURRENT_MARK,
        PLANNED_MARK,
    ),
    checks=TWO_FORMS,
    forms=MARK_FORMS,
)

LEADERSHIP_ACTIVITY = Dataset(
    name="leadership_activity",
    title="State leadership plan",
    grain="one row per state, school year and planned activity",
    key=("state", "school_year", "activity"),
    wave=("state", "school_year"),
    description="The annual leadership plan: for each activity its goal, timeline, who is "
    "responsible, budget and progress. The school year is that of the inventory it follows.",
    program="State",
    columns=(
        STATE,
        SCHOOL_YEAR,
        Column(
            "activity",
            "Leadership activity",
            Kind.CODE,
            "Code of one of the 47 activities, such as CA1, or its label.",
            required=True,
            vocabulary=state_plan.STATE_ACTIVITY,
            aliases=("activity", "planned activity", "activity code"),
        ),
        Column("goal", "Goal", required=True, aliases=("partnership goal", "goal for the year")),
        Column("starts_on", "Start", Kind.DATE, aliases=("start date", "timeline start", "begins")),
        Column("ends_on", "End", Kind.DATE, aliases=("end date", "timeline end", "finish by")),
        Column(
            "responsible",
            "Responsible",
            description="The office or role in charge, not a person's name.",
            aliases=("office responsible", "responsible office", "lead office", "owner"),
        ),
        Column(
            "budget",
            "Budget",
            Kind.NUMBER,
            "What is set aside; 0 where no money is needed.",
            unit="USD",
            minimum=0,
            aliases=("budget (USD)", "budget and resources", "funds"),
        ),
        Column("progress", "Progress", aliases=("progress so far", "progress note")),
        Column(
            "plan_status",
            "Status",
            Kind.CODE,
            vocabulary=state_plan.PLAN_STATUS,
            aliases=("plan status", "status of the activity"),
        ),
    ),
    checks=(
        RowCheck(
            "ends_before_start",
            "ends_on < starts_on",
            "ends_on",
            "The activity ends before it starts",
            "Check both dates",
        ),
    ),
)

UPDATE_MEMBER = Dataset(
    name="update_member",
    title="UPDATE returns",
    grain="one row per school year, level and member of the national network",
    key=("school_year", "state", "member_level", "member"),
    wave=("school_year", "state"),
    description="Members of the national network (schools, districts, states) and the day on "
    "which each returned UPDATE; an empty day means not yet.",
    program="State",
    columns=(
        SCHOOL_YEAR,
        STATE,
        Column(
            "member_level",
            "Member level",
            Kind.CODE,
            required=True,
            vocabulary=state_plan.MEMBER_LEVEL,
            aliases=("UPDATE level", "level of membership"),
        ),
        Column(
            "member",
            "Member",
            description="Name of the school, district or state.",
            required=True,
            aliases=("NNPS member", "member name"),
        ),
        Column(
            "member_id",
            "Member ID",
            Kind.IDENTIFIER,
            "School ID of a school; links it to survey answers.",
            aliases=("NNPS ID",),
        ),
        Column(
            "returned_on",
            "UPDATE returned on",
            Kind.DATE,
            aliases=("returned on", "date returned", "UPDATE received"),
        ),
    ),
)

DISTRICT_INVENTORY_MARK = Dataset(
    name="district_inventory_mark",
    title="District leadership inventory",
    grain="one row per district, school year and activity",
    key=("district", "school_year", "district_activity"),
    wave=("district", "school_year"),
    description="The marks of the district counterpart of the inventory, which has 50 activities. "
    "Its shares are never mixed with those of the state inventory.",
    program="State",
    columns=(
        Column("district", "District", required=True, aliases=("district name", "LEA")),
        SCHOOL_YEAR,
        Column(
            "district_activity",
            "District activity",
            Kind.CODE,
            "Number of the activity in the district inventory, 1 to 50.",
            required=True,
            vocabulary=state_plan.DISTRICT_ACTIVITY,
            aliases=("district activity number", "district inventory item"),
        ),
        MARK,
        CURRENT_MARK,
        PLANNED_MARK,
    ),
    checks=TWO_FORMS,
    forms=MARK_FORMS,
)
