"""The plan of a partnership initiative: its milestones and products."""

from data_loaders.datasets.schools import SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, RowCheck, Severity, Split
from data_loaders.vocabularies import partnership_operations as operations

MILESTONE = Dataset(
    name="milestone",
    title="Milestones",
    grain="one row per milestone and school year of the plan",
    key=("school_year", "number"),
    wave=("school_year",),
    description="The work plan: what is to be done by whom, from when to when, and how it stands. "
    "One column that holds a status or an end date is split in two.",
    program="Saint Paul",
    headed_by="school_year",
    splits=(
        Split(
            ("status/ end date", "status or end date", "status and end date", "end date/status"),
            words="status",
            date="ends_on",
        ),
    ),
    columns=(
        SCHOOL_YEAR,
        Column(
            "number",
            "Milestone number",
            Kind.INTEGER,
            required=True,
            minimum=1,
            aliases=("number", "no", "nr"),
        ),
        Column(
            "label",
            "Milestone",
            required=True,
            aliases=("milestone deliverable or activity", "deliverable", "milestone label"),
        ),
        Column(
            "responsible",
            "Responsible",
            Kind.CODES,
            vocabulary=operations.RESPONSIBLE_UNIT,
            aliases=("responsible unit", "responsible units", "lead"),
        ),
        Column("starts_on", "Start month", Kind.MONTH, aliases=("start", "start date", "begins")),
        Column("ends_on", "End month", Kind.MONTH, aliases=("end", "end date", "ends")),
        Column(
            "status",
            "Status of the milestone",
            Kind.CODE,
            vocabulary=operations.MILESTONE_STATUS,
            aliases=("status", "milestone status"),
        ),
    ),
    checks=(
        RowCheck(
            "ends_outside_school_year",
            "ends_on >= make_date(CAST(left(school_year, 4) AS INTEGER) + 1, 7, 1)",
            "ends_on",
            "The milestone ends after its school year",
            "Keep it if the plan says so; it stays with the year of the plan",
            Severity.WARNING,
        ),
        RowCheck(
            "milestone_ends_before_start",
            "ends_on < starts_on",
            "ends_on",
            "The milestone ends before it starts",
            "Check both months",
            Severity.WARNING,
        ),
        RowCheck(
            "unit_spelled_otherwise",
            "responsible IS NOT NULL AND regexp_matches(responsible__text, '\\bOFECF\\b')",
            "responsible",
            "OFECF is read as OFECP, the usual short name of the same office",
            "",
            Severity.NOTE,
        ),
    ),
)

PRODUCT_STATUS = Dataset(
    name="product_status",
    title="Products of the initiative",
    grain="one row per school year and product",
    key=("school_year", "product"),
    wave=("school_year",),
    description="The performance indicators that are done or not: is the product in place?",
    program="Saint Paul",
    columns=(
        SCHOOL_YEAR,
        Column(
            "product",
            "Product",
            Kind.CODE,
            required=True,
            vocabulary=operations.SCORECARD_PRODUCT,
            aliases=("performance indicator",),
        ),
        Column(
            "is_in_place", "In place", Kind.YES_NO, required=True, aliases=("done", "in place?")
        ),
        Column("evidence", "Evidence", aliases=("note", "measurement")),
    ),
)
