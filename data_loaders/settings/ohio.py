"""Ohio's Network of Partnership Schools."""

from data_loaders.declarations import Kind, Setting

COACHING = "Ohio's Network of Partnership Schools, coaching supports"
TEAMS = "Action Team for Partnerships, NNPS"

SUBMISSION_DUE = Setting(
    id="submission_due",
    title="Day on which a submission is due",
    description="Month and day by which a roster, plan or survey must have arrived, within the "
    "school year that it is for. Without a day nothing is said about being on time.",
    default="",
    source="Ohio Partnership Schools, 2021: plans by 31 May. No day for rosters and surveys is "
    "documented",
    program="Ohio",
    kind=Kind.TEXT,
    unit="month-day, such as 05-31",
    pattern=r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
    per="artifact",
    defaults={"plan": "05-31"},
)
ELEMENT_COUNTS = Setting(
    id="element_counts",
    title="Essential element counts",
    description="Whether an essential element is on the network's own list. Lists differ: Ohio "
    "names five, the national school model four, its research eight.",
    default="no",
    source=f"{COACHING}: five essential elements",
    program="Ohio",
    kind=Kind.YES_NO,
    per="element",
    defaults=dict.fromkeys(("leaders", "teams", "six_types", "plan", "evaluation"), "yes"),
)
TEAM_LEAST = Setting(
    id="team_least",
    title="Least number on a team",
    description="How many of them a school's team must have at least. 0 turns a rule off.",
    default="",
    source=f"{TEAMS}: six members or more, an administrator, two or three teachers, two or three "
    "parents, two students on high-school teams",
    program="Ohio",
    kind=Kind.INTEGER,
    unit="people",
    minimum=0,
    maximum=50,
    per="team_rule",
    defaults={
        "members": "6",
        "administrators": "1",
        "teachers": "2",
        "parents": "2",
        "students": "2",
    },
)
GRANT_AWARD = Setting(
    id="grant_award",
    title="Grant of a region in a school year",
    description="What each State Support Team receives for family engagement in a school year.",
    default="5000",
    source=f"{COACHING}: grant funding to SST, 5,000 USD per year",
    program="Ohio",
    kind=Kind.NUMBER,
    unit="USD",
    minimum=0,
)
FOLLOWED_WITHIN = Setting(
    id="reason_followed_within",
    title="Days in which an opened reason is followed by a contact",
    description="A reason for more coaching counts as followed when the school had a contact "
    "within so many days.",
    default="30",
    source="Ours: more frequent than the monthly check-ins of initial implementation",
    program="Ohio",
    kind=Kind.INTEGER,
    unit="days",
    minimum=1,
    maximum=365,
)
DUE_SOON = Setting(
    id="contact_due_soon",
    title="Days ahead in which a contact is due soon",
    description="A school is on the list to call when its contact is overdue or due within so "
    "many days of the last contact on file.",
    default="7",
    source="Ours: a week",
    program="Ohio",
    kind=Kind.INTEGER,
    unit="days",
    minimum=0,
    maximum=92,
)
