"""District coaching systems: components, approval, and installation checklists."""

from data_loaders.datasets.schools import SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, RowCheck, Severity
from data_loaders.vocabularies import district_systems as lists

PROGRAM = "MiMTSS"

DISTRICT = Column(
    "district",
    "District",
    description="Name of the district, as in the directory of schools.",
    required=True,
    references="school.district",
    aliases=("district name", "LEA", "LEA name"),
)
COACH = Column("coach", "Coach", required=True, aliases=("coach name", "name of coach"))

COACHING_COMPONENT = Dataset(
    name="coaching_component",
    title="Components of coaching systems",
    grain="one row per district, school year and component",
    key=("school_year", "district", "component"),
    wave=("school_year", "district"),
    description="Which of the seven components of its coaching system a district has written down.",
    program=PROGRAM,
    columns=(
        SCHOOL_YEAR,
        DISTRICT,
        Column(
            "component",
            "Component",
            Kind.CODE,
            required=True,
            vocabulary=lists.COMPONENT,
            aliases=("coaching system component",),
        ),
        Column(
            "is_documented",
            "Documented",
            Kind.YES_NO,
            "Whether the component stands in the district's coaching system.",
            required=True,
            aliases=("documented y/n", "in writing"),
        ),
        Column("evidence", "Evidence", description="Where it stands.", aliases=("document",)),
        Column("reviewed_on", "Reviewed on", Kind.DATE, aliases=("last reviewed", "reviewed")),
    ),
    checks=(
        RowCheck(
            "documented_without_evidence",
            "is_documented AND evidence IS NULL",
            "evidence",
            "A documented component names no evidence",
            "Say where it stands",
            Severity.WARNING,
        ),
    ),
)

COACHING_SYSTEM = Dataset(
    name="coaching_system",
    title="Approval of coaching systems",
    grain="one row per district and school year",
    key=("school_year", "district"),
    wave=("school_year",),
    description="Whether executive leadership has reviewed and approved the coaching system.",
    program=PROGRAM,
    columns=(
        SCHOOL_YEAR,
        DISTRICT,
        Column(
            "is_approved",
            "Approved by executive leadership",
            Kind.YES_NO,
            required=True,
            aliases=("approved by executive", "executive approval"),
        ),
        Column("approved_on", "Approved on", Kind.DATE, aliases=("date of approval",)),
        Column("shared_on", "Shared with coaches on", Kind.DATE, aliases=("shared on",)),
    ),
    checks=(
        RowCheck(
            "approved_without_date",
            "is_approved AND approved_on IS NULL",
            "approved_on",
            "The approval has no date",
            "Enter the day of the approval",
            Severity.WARNING,
        ),
        RowCheck(
            "date_without_approval",
            "NOT is_approved AND approved_on IS NOT NULL",
            "approved_on",
            "A system that is not approved has a date of approval",
            "Check both cells",
            Severity.WARNING,
        ),
    ),
)

INSTALLATION_ITEM = Dataset(
    name="installation_item",
    title="Installation checklists",
    grain="one row per district, checklist and item",
    key=("district", "checklist", "item_id"),
    description="How far each item of an installation checklist is. The next update replaces it.",
    program=PROGRAM,
    columns=(
        DISTRICT,
        Column("checklist", "Checklist", required=True, aliases=("installation checklist",)),
        Column("section", "Checklist section", aliases=("section",)),
        Column(
            "item_id",
            "Checklist item",
            Kind.IDENTIFIER,
            required=True,
            aliases=("item id", "item", "item number"),
        ),
        Column("item_label", "Short label", aliases=("item label", "activity")),
        Column(
            "installation_status",
            "Installation status",
            Kind.CODE,
            required=True,
            vocabulary=lists.INSTALLATION_STATUS,
            aliases=("status", "item status"),
        ),
        Column("completed_on", "Completed on", Kind.DATE, aliases=("date completed",)),
        Column("updated_on", "Updated on", Kind.DATE, aliases=("date", "last updated")),
    ),
    checks=(
        RowCheck(
            "complete_without_date",
            "installation_status = 'complete' AND completed_on IS NULL",
            "completed_on",
            "A complete item has no date",
            "Enter when it was completed; without it the item is missing in the trend",
            Severity.WARNING,
        ),
        RowCheck(
            "date_without_completion",
            "installation_status <> 'complete' AND completed_on IS NOT NULL",
            "completed_on",
            "An item that is not complete has a date of completion",
            "Check both cells",
            Severity.WARNING,
        ),
    ),
)
