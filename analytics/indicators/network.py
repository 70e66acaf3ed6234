"""A network of partnership schools: coaching contacts, submissions and stages."""

from datetime import date

from analytics.declarations import (
    Count,
    Direction,
    Distribution,
    Indicator,
    Rate,
    Subject,
    Sum,
)

REVIEWED = date(2026, 11, 22)
COACHING = "Ohio's Network of Partnership Schools, coaching supports"
YEARLY = "Ohio's Network of Partnership Schools, yearly roster, plan and survey"
PLACES = ("region", "district", "school", "level")

MONTHLY_CHECK_INS = Indicator(
    id="monthly_check_in_rate",
    code="O1",
    name="Monthly check-ins held",
    definition="School-months in initial implementation with at least one individual check-in, "
    "out of all school-months in initial implementation. The stage is that of the first day of "
    "the month; months count up to the last one with a contact on file.",
    why_it_matters="Coaching is what turns training into practice; a school that is new to the "
    "model and unheard from for a month is the first to drift.",
    source=f"{COACHING}: monthly check-ins in initial implementation",
    measure=Rate("school_month", "check_ins > 0", "stage = 'initial'"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "month", *PLACES, "coach"),
    about=Subject.SCHOOL_MONTHS,
    program="Ohio",
    page="check-ins",
    reviewed_on=REVIEWED,
)
QUARTERLY_OUTREACH = Indicator(
    id="quarterly_outreach_rate",
    code="O2",
    name="Quarterly outreach made",
    definition="School-quarters in full implementation with at least one outreach contact, out "
    "of all school-quarters in full implementation. Quarters begin in July, October, January "
    "and April; a quarter counts once contacts of its last month are on file.",
    why_it_matters="A school that sustains its program is easily taken for granted; a contact "
    "a quarter notices a new principal or a lost team in time.",
    source=f"{COACHING}: quarterly outreach in full implementation",
    measure=Rate("school_quarter", "outreach > 0", "stage = 'full'"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "quarter", *PLACES, "coach"),
    about=Subject.SCHOOL_QUARTERS,
    program="Ohio",
    page="check-ins",
    reviewed_on=REVIEWED,
)
SUBMISSIONS = Indicator(
    id="submission_rate",
    code="O4",
    name="Yearly submissions received",
    definition="Submissions on file out of those expected: one roster, one plan and one survey "
    "of each member school in each school year.",
    why_it_matters="A school that names its team, plans and answers the survey is at work; the "
    "three together are the evidence that membership is more than a name on a list.",
    source=YEARLY,
    measure=Rate("submission", "is_submitted"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "artifact", *PLACES, "coach", "stage"),
    about=Subject.SUBMISSIONS,
    program="Ohio",
    page="submissions",
    reviewed_on=REVIEWED,
)
ALL_SUBMISSIONS = Indicator(
    id="all_submissions_rate",
    code="O4a",
    name="All three submissions received",
    definition="Member schools with a roster, a plan and a survey on file, out of all member "
    "schools of the school year.",
    why_it_matters="Only schools with all three can be followed from intention to result.",
    source=YEARLY,
    measure=Rate(
        "school_year_member", "has_roster AND has_plan AND has_survey", "status = 'member'"
    ),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", *PLACES, "coach", "stage"),
    about=Subject.SCHOOLS,
    program="Ohio",
    page="submissions",
    reviewed_on=REVIEWED,
)
ON_TIME = Indicator(
    id="on_time_rate",
    code="O5",
    name="Submissions on time",
    definition="Submissions that arrived on or before the day that is set for them, out of those "
    "expected whose day has passed. Each network sets its days; where none is set there is no "
    "number. A submission without a date is left out: nobody can say when it came.",
    why_it_matters="A plan that arrives in May cannot guide the year; lateness shows where a "
    "reminder or help is needed.",
    source=f"{YEARLY}; plans by 31 May, Ohio Partnership Schools, 2021",
    measure=Rate(
        "submission", "is_on_time", "is_due AND (submitted_on IS NOT NULL OR NOT is_submitted)"
    ),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "artifact", *PLACES, "coach", "stage"),
    about=Subject.SUBMISSIONS,
    program="Ohio",
    page="submissions",
    reviewed_on=REVIEWED,
)
STAGES = Indicator(
    id="stage_count",
    code="O10",
    name="Schools by stage",
    definition="Member schools by the stage that they held at the end of the school year, or "
    "now in the present one. A move back to an earlier stage counts like any other.",
    why_it_matters="Where schools stand decides what support is due to them, and the movement "
    "from year to year shows whether support works.",
    source=f"{COACHING}: four stages of implementation",
    measure=Count("school_year_member", "status = 'member'"),
    unit="schools",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "stage", *PLACES, "coach"),
    about=Subject.SCHOOLS,
    program="Ohio",
    page="stages",
    reviewed_on=REVIEWED,
)
STAGE_MOVEMENT = Indicator(
    id="stage_movement_count",
    code="O10a",
    name="Schools that moved between stages",
    definition="Schools that were members in a school year and in the one before, by the stage "
    "held at the end of the year before and the stage held at the end of this one, or now in "
    "the present one. Moving back is normal and counts like any other movement.",
    why_it_matters="Two years with the same count in each stage may hide that half of the schools "
    "moved on and others came back.",
    source=f"{COACHING}: four stages of implementation; stages are not linear (NIRN)",
    measure=Count("stage_movement"),
    unit="schools",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "stage", "next_stage", "movement", *PLACES, "coach"),
    about=Subject.SCHOOLS,
    program="Ohio",
    page="stages",
    reviewed_on=REVIEWED,
)
MOVEMENT_SHARE = Indicator(
    id="stage_movement_share",
    code="O10b",
    name="Schools that moved forward, stayed or moved back",
    definition="Schools by whether their stage is a later one, the same or an earlier one than at "
    "the end of the year before, out of all schools that were members in both years.",
    why_it_matters="The shares make years and regions of different size comparable.",
    source=f"{COACHING}: four stages of implementation; stages are not linear (NIRN)",
    measure=Distribution("stage_movement", "movement", "concat_ws('|', school_year, school)"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "movement", *PLACES, "coach"),
    about=Subject.SCHOOLS,
    program="Ohio",
    page="stages",
    reviewed_on=REVIEWED,
)
STAGE_SHARE = Indicator(
    id="stage_share",
    code="O10c",
    name="Share of schools by stage",
    definition="Member schools by the stage that they held at the end of the school year, or now "
    "in the present one, out of all member schools of the year.",
    why_it_matters="Shares make years and regions of different size comparable.",
    source=f"{COACHING}: four stages of implementation",
    measure=Distribution(
        "school_year_member",
        "stage",
        "concat_ws('|', school_year, school)",
        "status = 'member'",
    ),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "stage", *PLACES, "coach"),
    about=Subject.SCHOOLS,
    program="Ohio",
    page="stages",
    reviewed_on=REVIEWED,
)
SCHOOLS = Indicator(
    id="school_count",
    code="N1",
    name="Schools in the directory",
    definition="Schools in the directory, each once.",
    why_it_matters="The list that everything else is joined to: a school that is missing here "
    "is missing everywhere.",
    source="The state's school directory",
    measure=Count("school_place"),
    unit="schools",
    direction=Direction.NEUTRAL,
    dimensions=("region", "district", "school", "level", "area"),
    about=Subject.SCHOOLS,
    program="All",
    page="home",
    reviewed_on=REVIEWED,
)
DIRECTORY_STUDENTS = Indicator(
    id="directory_student_count",
    code="N2",
    name="Students in the directory's schools",
    definition="Sum of the enrollment that the school directory states; schools without a figure "
    "add nothing.",
    why_it_matters="A first sense of scale, and a check that the whole directory was read.",
    source="The state's school directory",
    measure=Sum("school_place", "students"),
    unit="students",
    direction=Direction.NEUTRAL,
    dimensions=("region", "district", "school", "level", "area"),
    about=Subject.SCHOOLS,
    program="All",
    page="home",
    reviewed_on=REVIEWED,
)
