"""The coaches of a network: reasons, what they saw, their grants and their sessions."""

from data_loaders.datasets.schools import SCHOOL, SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, RowCheck
from data_loaders.vocabularies import network

COACH_ALIASES = ("SST coach", "coach name")
REGION = Column(
    "region",
    "Region",
    description="Region that the State Support Team serves.",
    required=True,
    aliases=("SST region", "SST", "state support team"),
)

COACHING_REASON = Dataset(
    name="coaching_reason",
    title="Reasons for more coaching",
    grain="one row per school and reason opened",
    key=("school_id", "reason", "opened_on"),
    description="Why a school gets more frequent coaching for a time: when the reason was opened, "
    "and when it was closed.",
    program="Ohio",
    columns=(
        SCHOOL,
        Column(
            "reason",
            "Reason",
            Kind.CODE,
            "One of six.",
            required=True,
            vocabulary=network.COACHING_REASON,
            aliases=("reason for more coaching", "reason code", "coaching reason"),
        ),
        Column(
            "opened_on",
            "Opened on",
            Kind.DATE,
            "The day from which more coaching is due.",
            required=True,
            aliases=("reason opened", "date opened", "opened"),
        ),
        Column(
            "closed_on",
            "Closed on",
            Kind.DATE,
            "The day on which the reason ended; empty while it is open.",
            aliases=("reason closed", "date closed", "closed"),
        ),
        Column("note", "Note", aliases=("notes", "comment")),
    ),
    checks=(
        RowCheck(
            "closed_before_opened",
            "closed_on < opened_on",
            "closed_on",
            "The reason was closed before it was opened",
            "Check both dates",
        ),
    ),
)

ESSENTIAL_ELEMENT = Dataset(
    name="essential_element",
    title="Essential elements",
    grain="one row per school, school year and essential element that a coach looked at",
    key=("school_year", "school_id", "element"),
    wave=("school_year", "school_id"),
    description="What a coach saw of the essential elements of a program. It comes before what "
    "the rosters and plans on file suggest.",
    program="Ohio",
    columns=(
        SCHOOL_YEAR,
        SCHOOL,
        Column(
            "element",
            "Essential element",
            Kind.CODE,
            required=True,
            vocabulary=network.ESSENTIAL_ELEMENT,
            aliases=("element",),
        ),
        Column(
            "is_in_place",
            "In place",
            Kind.YES_NO,
            required=True,
            aliases=("element in place", "is in place", "seen in place"),
        ),
        Column("seen_on", "Seen on", Kind.DATE, aliases=("date seen",)),
        Column("note", "Note", aliases=("notes", "comment")),
    ),
)

COACH = Dataset(
    name="coach",
    title="Coaches of the regions",
    grain="one row per coach and school year",
    key=("school_year", "coach"),
    wave=("school_year",),
    description="The coaches of the State Support Teams: who is asked for the yearly coach survey "
    "and invited to sessions.",
    program="Ohio",
    columns=(
        SCHOOL_YEAR,
        Column("coach", "Coach", required=True, aliases=COACH_ALIASES),
        REGION,
        Column(
            "coach_status",
            "Coach status",
            Kind.CODE,
            required=True,
            vocabulary=network.COACH_STATUS,
            aliases=("status of the coach",),
        ),
    ),
)

REGIONAL_GRANT = Dataset(
    name="regional_grant",
    title="Regional grants",
    grain="one row per region, school year and purpose of its grant",
    key=("school_year", "region", "grant_purpose"),
    wave=("school_year",),
    description="What regions plan to spend of the yearly grant, and what they spent.",
    program="Ohio",
    columns=(
        SCHOOL_YEAR,
        REGION,
        Column(
            "grant_purpose",
            "Purpose of the grant",
            Kind.CODE,
            required=True,
            vocabulary=network.GRANT_PURPOSE,
            aliases=("grant purpose", "grant use"),
        ),
        Column("planned", "Planned", Kind.NUMBER, unit="USD", minimum=0, aliases=("budgeted",)),
        Column("spent", "Spent", Kind.NUMBER, unit="USD", minimum=0, aliases=("expended",)),
        Column("note", "Note", aliases=("notes", "comment")),
    ),
)

COACH_SESSION = Dataset(
    name="coach_session",
    title="Sessions for coaches",
    grain="one row per session and coach invited to it",
    key=("held_on", "session", "coach"),
    description="Sessions of the network for its coaches, and who attended.",
    program="Ohio",
    columns=(
        Column("session", "Session", required=True, aliases=("session title", "session name")),
        Column("held_on", "Held on", Kind.DATE, required=True, aliases=("session date", "date")),
        Column(
            "session_kind",
            "Kind of session",
            Kind.CODE,
            required=True,
            vocabulary=network.SESSION_KIND,
            aliases=("session kind", "session type"),
        ),
        Column("coach", "Coach", required=True, aliases=COACH_ALIASES),
        Column(
            "has_attended",
            "Attended",
            Kind.YES_NO,
            required=True,
            aliases=("attendance", "present"),
        ),
    ),
)
