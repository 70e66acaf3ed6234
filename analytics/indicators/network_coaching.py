"""The regional coaches' work: contacts, reasons, surveys, grants and sessions."""

from datetime import date

from analytics.declarations import Count, Direction, Indicator, Mean, Rate, Ratio, Subject, Sum

REVIEWED = date(2026, 11, 22)
COACHING = "Ohio's Network of Partnership Schools, coaching supports"
PLACES = ("region", "district", "school", "level")
GRANT = f"{COACHING}: grant funding to SST"

CONTACTS_BEFORE = Indicator(
    id="early_contact_count",
    code="O3",
    name="Contacts while exploring or installing",
    definition="Contacts with schools that were exploring or installing on the day, by the stage "
    "history, or as stated where it has none. A count: no frequency is prescribed before initial "
    "implementation.",
    why_it_matters="Schools that nobody talks to while they explore seldom install.",
    source=f"{COACHING}: reaching out to schools that explore or install",
    measure=Count("early_contact"),
    unit="contacts",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "month", "stage", "contact_kind", *PLACES, "coach"),
    about=Subject.CONTACTS,
    program="Ohio",
    page="check-ins",
    reviewed_on=REVIEWED,
)
CHECK_INS_OVERDUE = Indicator(
    id="check_in_overdue_rate",
    code="O1a",
    name="Schools with a check-in overdue",
    definition="Schools in initial implementation whose next check-in was due before the last "
    "contact on file, out of all in that stage. A check-in is due by the end of the month after "
    "the last one, the first in the first whole month of the stage.",
    why_it_matters="The rate over a year tells how it went; this tells whom to call.",
    source=f"{COACHING}: monthly check-ins in initial implementation",
    measure=Rate("school_due", "is_overdue", "stage = 'initial' AND next_due_on IS NOT NULL"),
    unit="%",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=("school_year", *PLACES, "coach"),
    about=Subject.SCHOOLS,
    program="Ohio",
    page="check-ins",
    reviewed_on=REVIEWED,
)
OUTREACH_OVERDUE = Indicator(
    id="outreach_overdue_rate",
    code="O2a",
    name="Schools with outreach overdue",
    definition="Schools in full implementation whose next outreach was due before the last "
    "contact on file, out of all in that stage. Outreach is due by the end of the quarter after "
    "the last one, the first in the first whole quarter of the stage.",
    why_it_matters="Schools that run by themselves are the first to be forgotten.",
    source=f"{COACHING}: quarterly outreach in full implementation",
    measure=Rate("school_due", "is_overdue", "stage = 'full' AND next_due_on IS NOT NULL"),
    unit="%",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=("school_year", *PLACES, "coach"),
    about=Subject.SCHOOLS,
    program="Ohio",
    page="check-ins",
    reviewed_on=REVIEWED,
)
PRIORITY = Indicator(
    id="priority_coaching_rate",
    code="O11",
    name="Schools with a reason for more coaching",
    definition="Member schools with at least one of the six reasons for more frequent coaching "
    "open on any day of the school year, out of all member schools.",
    why_it_matters="It tells how much more than the regular rhythm the coaches are asked for.",
    source=f"{COACHING}: purposes of more frequent coaching",
    measure=Rate("school_year_priority", "reasons > 0"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", *PLACES, "coach", "stage"),
    about=Subject.SCHOOLS,
    program="Ohio",
    page="regions",
    reviewed_on=REVIEWED,
)
REASONS_OPENED = Indicator(
    id="reason_count",
    code="O11a",
    name="Reasons opened",
    definition="Reasons for more frequent coaching that were opened in the school year.",
    why_it_matters="Which reasons come up tells what coaches should be prepared for.",
    source=f"{COACHING}: purposes of more frequent coaching",
    measure=Count("school_reason"),
    unit="reasons",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "month", "reason", *PLACES, "coach"),
    about=Subject.REASONS,
    program="Ohio",
    page="regions",
    reviewed_on=REVIEWED,
)
REASONS_FOLLOWED = Indicator(
    id="reason_followed_rate",
    code="O11b",
    name="Reasons followed by a contact",
    definition="Opened reasons after which the school had a contact within the days of the "
    "setting, out of those that can be judged: the days have passed, the reason was closed, or "
    "the contact came.",
    why_it_matters="A reason on a list helps nobody until someone calls.",
    source=f"{COACHING}: purposes of more frequent coaching; the number of days is a setting",
    measure=Rate("school_reason", "is_followed", "is_judged"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "month", "reason", *PLACES, "coach"),
    about=Subject.REASONS,
    program="Ohio",
    page="regions",
    reviewed_on=REVIEWED,
)
CONTACTS_PER_MONTH = Indicator(
    id="contacts_per_month",
    code="O11c",
    name="Contacts a month",
    definition="Contacts of any kind per school and month, for months in which a reason for more "
    "coaching was open and for those without.",
    why_it_matters="More frequent coaching should show as more contacts.",
    source=f"{COACHING}: purposes of more frequent coaching",
    measure=Mean("school_month_priority", "contacts"),
    unit="contacts a month",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "month", "coaching_priority", "stage", *PLACES, "coach"),
    about=Subject.SCHOOL_MONTHS,
    program="Ohio",
    page="regions",
    reviewed_on=REVIEWED,
)
COACH_SURVEYS = Indicator(
    id="coach_survey_rate",
    code="O12",
    name="Coach surveys completed",
    definition="Coaches with a response to the coach survey in the school year that names them or "
    "their region, out of the coaches who serve: those on the list of coaches, and those whom the "
    "membership list names, in years of which any response is on file. A coach who stands in "
    "elsewhere counts once, at home.",
    why_it_matters="The survey is the one place where coaches say what they need.",
    source=f"{COACHING}: complete annual coach survey",
    measure=Rate("coach_year", "has_answered", "is_surveyed"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "region", "coach"),
    about=Subject.COACHES,
    program="Ohio",
    page="submissions",
    reviewed_on=REVIEWED,
)
GRANT_USE = Indicator(
    id="grant_use_rate",
    code="O13",
    name="Regional grants spent",
    definition="US dollars spent out of those granted: the yearly grant of each region with "
    "amounts on file. Regions that state no amount are left out.",
    why_it_matters="Money that is not spent by June does not reach a family.",
    source=f"{GRANT}, 5,000 USD per year; the amount is a setting",
    measure=Ratio("region_grant", "dollars_spent", "dollars_granted", 100),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "region"),
    about=Subject.REGION_YEARS,
    program="Ohio",
    page="regions",
    reviewed_on=REVIEWED,
)
GRANT_PLANNED = Indicator(
    id="grant_planned_rate",
    code="O13a",
    name="Regional grants planned",
    definition="US dollars planned out of those granted, for regions with amounts on file.",
    why_it_matters="What is not planned in fall is spent in haste in June.",
    source=f"{GRANT}, 5,000 USD per year; the amount is a setting",
    measure=Ratio("region_grant", "dollars_planned", "dollars_granted", 100),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "region"),
    about=Subject.REGION_YEARS,
    program="Ohio",
    page="regions",
    reviewed_on=REVIEWED,
)
GRANT_SPENT = Indicator(
    id="grant_spent",
    code="O13b",
    name="Grant money spent",
    definition="Sum of US dollars spent of regional grants, by what they were for.",
    why_it_matters="The grant is meant to support regional family engagement.",
    source=GRANT,
    measure=Sum("grant_use", "spent"),
    unit="USD",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "grant_purpose", "region"),
    about=Subject.REGION_YEARS,
    program="Ohio",
    page="regions",
    reviewed_on=REVIEWED,
)
ATTENDANCE = Indicator(
    id="coach_attendance_rate",
    code="O14",
    name="Sessions attended by coaches",
    definition="Invitations of coaches to a session of the network that were followed by "
    "attendance, out of all invitations: Advanced Topic sessions, Colleague Connects and coach "
    "meetings.",
    why_it_matters="Coaches grow by meeting; those who stay away are also hard to reach otherwise.",
    source=f"{COACHING}: attend Advanced Topic PD, Colleague Connects and coach meetings",
    measure=Rate("coach_attendance", "has_attended"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "month", "session_kind", "region", "coach"),
    about=Subject.SESSION_SEATS,
    program="Ohio",
    page="regions",
    reviewed_on=REVIEWED,
)
