"""Coaching support teams beside their log: members, site visits, support provided, decisions."""

from data_loaders.datasets.schools import SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, RowCheck, Severity
from data_loaders.vocabularies import coaching

CADRE = Column("cadre", "Cadre", Kind.IDENTIFIER, required=True, aliases=("cadre name",))
DISTRICT = Column("district", "District", required=True, aliases=("district name", "LEA"))


def _wrong_group() -> str:
    """SQL that a role is listed under a part of the team to which it does not belong."""
    groups: dict[str, list[str]] = {}
    for term in coaching.CST_ROLE.terms:
        groups.setdefault(term.group, []).append(f"'{term.code}'")
    return " OR ".join(
        f"(team_group = '{group}' AND role NOT IN ({', '.join(roles)}))"
        for group, roles in groups.items()
    )


CST_MEMBER = Dataset(
    name="cst_member",
    title="Support team members",
    grain="one row per school year, cadre, member and role on the coaching support team",
    key=("school_year", "cadre", "member_name", "role"),
    wave=("school_year", "cadre"),
    description="Who holds which of the nine roles on the support team of a cadre. The facilitator "
    "of a cadre is the one who submits its log.",
    program="Missouri",
    columns=(
        SCHOOL_YEAR,
        CADRE,
        Column(
            "member_name",
            "CST member",
            required=True,
            identifies_a_person=True,
            aliases=("CST member name", "support team member", "consultant name"),
        ),
        Column(
            "role",
            "CST role",
            Kind.CODE,
            required=True,
            vocabulary=coaching.CST_ROLE,
            aliases=("role on the support team", "role on the CST", "expertise"),
        ),
        Column(
            "team_group",
            "Team",
            Kind.CODE,
            "Core, full or support; the full team is the core team and three roles more.",
            vocabulary=coaching.TEAM_GROUP,
            aliases=("group", "team group", "CST group"),
        ),
        Column("rpdc", "RPDC", aliases=("regional center",)),
    ),
    checks=(
        RowCheck(
            "role_in_another_team",
            _wrong_group(),
            "team_group",
            "The guide places this role in another part of the team",
            "Check the role and the team",
            Severity.WARNING,
        ),
    ),
)

SITE_VISIT = Dataset(
    name="site_visit",
    title="Site visits",
    grain="one row per visit of a district, school or other site on a day",
    key=("district", "visited_on", "site"),
    description="Visits of the department and the support team, to gain perspective on the process "
    "and to observe evidence of implementation.",
    program="Missouri",
    columns=(
        SCHOOL_YEAR,
        CADRE,
        DISTRICT,
        Column(
            "site",
            "School or site",
            Kind.IDENTIFIER,
            "Empty where the district office was visited.",
            aliases=("site visited", "building visited"),
        ),
        Column(
            "visited_on",
            "Visited on",
            Kind.DATE,
            required=True,
            aliases=("date of visit", "visit date", "site visit date"),
        ),
        Column(
            "purposes",
            "Purpose of visit",
            Kind.CODES,
            vocabulary=coaching.VISIT_PURPOSE,
            aliases=("visit purpose", "purpose"),
        ),
        Column(
            "visitors",
            "Visitors",
            Kind.CODES,
            "Roles of those who visited.",
            vocabulary=coaching.SITE_VISITOR,
            aliases=("visitor roles", "visited by"),
        ),
    ),
    checks=(
        RowCheck(
            "visit_without_visitors",
            "visitors IS NULL",
            "visitors",
            "Nobody is named who visited",
            "The department and the support team visit together; name their roles",
            Severity.WARNING,
        ),
    ),
)

ACTIVITY_LOG = Dataset(
    name="activity_log",
    title="Department activity log",
    grain="one row per activity that a member of a support team provided in a district on a day",
    key=("provided_on", "district", "provider", "activity_kind", "line"),
    description="Coaching and training provided. Kept apart from the log of coaching received: the "
    "hours of the two are never added.",
    program="Missouri",
    columns=(
        Column(
            "provided_on",
            "Activity date",
            Kind.DATE,
            required=True,
            aliases=("date of activity", "date provided"),
        ),
        CADRE,
        DISTRICT,
        Column(
            "provider",
            "Provided by",
            required=True,
            identifies_a_person=True,
            aliases=("consultant", "RPDC consultant", "provider"),
        ),
        Column(
            "activity_kind",
            "Kind of support provided",
            Kind.CODE,
            required=True,
            vocabulary=coaching.ACTIVITY_KIND,
            aliases=("support provided", "activity kind"),
        ),
        Column(
            "line",
            "Line",
            Kind.IDENTIFIER,
            "Number of the line, if the activity log has one.",
            aliases=("line number",),
        ),
        Column(
            "provided_minutes",
            "Minutes provided",
            Kind.NUMBER,
            unit="minutes",
            minimum=1,
            maximum=960,
            aliases=("time provided (minutes)", "duration provided"),
        ),
        Column(
            "topics",
            "Topics",
            Kind.CODES,
            vocabulary=coaching.TOPIC,
            aliases=("topic", "topics of training"),
        ),
        Column(
            "attendees",
            "Attendees",
            Kind.INTEGER,
            "How many people of the district took part.",
            minimum=0,
            aliases=("number attending", "number of attendees"),
        ),
    ),
)

TRIAGE_DECISION = Dataset(
    name="triage_decision",
    title="Triage decisions",
    grain="one row per event of the coaching log that was decided, with the decision in force",
    key=("interaction_id",),
    description="What an event of the coaching log was decided to be, by whom and why. The row of "
    "the log is never changed; every earlier decision stays in the history.",
    program="Missouri",
    columns=(
        Column("interaction_id", "Event of the log", Kind.IDENTIFIER, required=True),
        Column(
            "log_place",
            "Place in the log",
            description="File, sheet and row in which the event stands.",
        ),
        Column(
            "decided_class",
            "Decided class",
            Kind.CODE,
            required=True,
            vocabulary=coaching.TRIAGE_DECISION,
        ),
        Column("reason", "Reason for the decision", required=True),
        Column("decided_by", "Decided by", required=True),
        Column("decided_on", "Decided on", Kind.DATE, required=True),
    ),
)
