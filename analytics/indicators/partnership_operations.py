"""From onboarding to evaluation: what a partnership office does through the year."""

from datetime import date

from analytics.declarations import (
    Count,
    CountDistinct,
    Direction,
    Distribution,
    Indicator,
    Mean,
    Rate,
    Subject,
)

REVIEWED = date(2026, 11, 22)
INITIATIVE = "Saint Paul's initiative 9A"
PLACES = ("region", "district", "area", "school", "level")
OF_PARTNERSHIPS = ("school_year", *PLACES, "partner_type")
PAGE = "onboarding"

ONBOARDED = Indicator(
    id="programs_onboarded",
    code="P4",
    name="Programs with onboarding complete",
    definition="Registered programs of partners with every required step of onboarding completed "
    "before the school year is over. Required are background checks, insurance and rosters, unless "
    "the sheet or the settings say otherwise.",
    why_it_matters="A program that works with children before its checks are in is a risk.",
    source=f"{INITIATIVE}: number of programs completing the onboarding process",
    measure=Count("program_year", "is_onboarded", of="TRUE"),
    unit="programs",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "partner_type"),
    about=Subject.PROGRAMS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
ONBOARDED_RATE = Indicator(
    id="onboarding_rate",
    code="P4a",
    name="Share of programs onboarded",
    definition="Programs with onboarding complete out of all registered programs of partners, as "
    "of the end of the school year. Programs without a date of registration are not registered.",
    why_it_matters="The count grows with every new program; the share tells whether the office "
    "keeps up.",
    source=f"{INITIATIVE}: number of programs completing onboarding; the share is our inference",
    measure=Rate("program_year", "is_onboarded"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "partner_type"),
    about=Subject.PROGRAMS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
NEWLY_ONBOARDED = Indicator(
    id="programs_onboarded_this_year",
    code="P4b",
    name="Programs that completed onboarding in the year",
    definition="Registered programs whose last required step was completed in the school year.",
    why_it_matters="It tells this year's work from that of earlier years.",
    source=f"{INITIATIVE}: number of programs completing the onboarding process",
    measure=Count("program_year", "is_onboarded_this_year"),
    unit="programs",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "partner_type"),
    about=Subject.PROGRAMS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
STEPS_DONE = Indicator(
    id="onboarding_step_rate",
    code="P4s",
    name="Onboarding steps done",
    definition="Required steps of registered programs that are completed before the school year is "
    "over, out of all required steps.",
    why_it_matters="It shows which requirement holds programs up.",
    source=f"{INITIATIVE}, milestone 4: background checks, insurance, rosters of students served",
    measure=Rate("onboarding_requirement", "is_done", "is_required"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "onboarding_step", "partner_type"),
    about=Subject.REQUIREMENTS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
ALIGNED = Indicator(
    id="partnerships_aligned",
    code="P5",
    name="Partnerships aligned to the strategic plan",
    definition="Active partnerships whose program names at least one strategic outcome: on the "
    "alignment form of that year, else in the registry.",
    why_it_matters="The plan wants partnerships that share its goals, more of them each year.",
    source=f"{INITIATIVE}: partnerships aligned to strategic plan outcomes; wanted is an increase "
    "over time, no number is named",
    measure=Count("partnership_alignment", "is_aligned", of="TRUE"),
    unit="partnerships",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=OF_PARTNERSHIPS,
    about=Subject.PARTNERSHIPS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
ALIGNED_RATE = Indicator(
    id="alignment_rate",
    code="P5a",
    name="Share of partnerships aligned",
    definition="Active partnerships aligned to at least one strategic outcome, out of all active "
    "partnerships.",
    why_it_matters="The count grows with the inventory; the share shows its direction.",
    source=f"{INITIATIVE}: partnerships aligned to strategic plan outcomes; the share is our "
    "inference",
    measure=Rate("partnership_alignment", "is_aligned"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=OF_PARTNERSHIPS,
    about=Subject.PARTNERSHIPS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
OUTCOMES = Indicator(
    id="strategic_outcome_share",
    code="P5o",
    name="Strategic outcomes named",
    definition="Aligned partnerships that name an outcome out of all aligned partnerships. One may "
    "name several, so shares may add up to more than 100%.",
    why_it_matters="It shows which outcomes no partner works towards.",
    source=f"{INITIATIVE}: alignment to long-term student outcomes",
    measure=Distribution(
        "partnership_outcome", "strategic_outcome", "partnership_year", "is_aligned"
    ),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*OF_PARTNERSHIPS, "strategic_outcome"),
    about=Subject.PARTNERSHIPS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
EVALUATED = Indicator(
    id="evaluations_completed",
    code="P14",
    name="Evaluations completed",
    definition="Evaluations of partnerships that are completed, of those due in the school year. "
    "Due: up to the last month with anything of the office on file, or completed already.",
    why_it_matters="What was never evaluated cannot be shown to help.",
    source=f"{INITIATIVE}, year 3: completed evaluations following the process and timeline",
    measure=Count("evaluation_due", "is_completed", of="is_due"),
    unit="evaluations",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=OF_PARTNERSHIPS,
    about=Subject.EVALUATIONS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
EVALUATED_RATE = Indicator(
    id="evaluation_rate",
    code="P14a",
    name="Share of evaluations completed",
    definition="Evaluations completed out of those due in the school year, as far as the office's "
    "data reach.",
    why_it_matters="It shows whether the timeline is kept.",
    source=f"{INITIATIVE}, year 3: completed evaluations following the process and timeline",
    measure=Rate("evaluation_due", "is_completed", "is_due"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=OF_PARTNERSHIPS,
    about=Subject.EVALUATIONS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
EFFECTIVENESS = Indicator(
    id="mean_effectiveness",
    code="P14e",
    name="Effectiveness",
    definition="Mean of the effectiveness scores of completed evaluations, from 1 to 5.",
    why_it_matters="It is the first of the two criteria on which partnerships are evaluated.",
    source=f"{INITIATIVE}, year 2: criteria are effectiveness and satisfaction; the scale is ours",
    measure=Mean("evaluation_due", "effectiveness", "is_completed"),
    unit="scale points",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=OF_PARTNERSHIPS,
    about=Subject.EVALUATIONS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
RELATIONSHIP = Indicator(
    id="mean_relationship_satisfaction",
    code="P14s",
    name="Satisfaction with the relationship",
    definition="Mean of the satisfaction scores of completed evaluations, from 1 to 5.",
    why_it_matters="It is the second of the two criteria on which partnerships are evaluated.",
    source=f"{INITIATIVE}, year 2: criteria are effectiveness and satisfaction; the scale is ours",
    measure=Mean("evaluation_due", "satisfaction", "is_completed"),
    unit="scale points",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=OF_PARTNERSHIPS,
    about=Subject.EVALUATIONS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
PD = ("school_year", "month", "pd_session")
SESSIONS = Indicator(
    id="pd_sessions",
    code="P15",
    name="Sessions for staff",
    definition="Sessions on working with partners that had at least one participant.",
    why_it_matters="Partnerships are kept by people at schools, who need to know how.",
    source=f"{INITIATIVE}, year 3: number of sessions offered",
    measure=CountDistinct("pd_participation", "pd_session"),
    unit="sessions",
    direction=Direction.NEUTRAL,
    dimensions=PD,
    about=Subject.SESSIONS,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
ATTENDANCES = Indicator(
    id="pd_attendances",
    code="P15a",
    name="Attendances",
    definition="Seats taken in sessions for staff: a person in two sessions counts twice.",
    why_it_matters="Beside the participants it shows whether the same people come again.",
    source=f"{INITIATIVE}, year 3: number of participants",
    measure=Count("pd_participation"),
    unit="attendances",
    direction=Direction.NEUTRAL,
    dimensions=PD,
    about=Subject.ATTENDEES,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
PARTICIPANTS = Indicator(
    id="pd_participants",
    code="P15b",
    name="Participants",
    definition="Different people who attended at least one session for staff.",
    why_it_matters="It tells how many people were reached.",
    source=f"{INITIATIVE}, year 3: number of participants",
    measure=CountDistinct("pd_participation", "participant_id"),
    unit="people",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=PD,
    about=Subject.ATTENDEES,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
PD_SATISFACTION = Indicator(
    id="pd_mean_satisfaction",
    code="P15c",
    name="Satisfaction with sessions",
    definition="Mean satisfaction of attendances with an answer, from 1 to 5.",
    why_it_matters="It is how the plan wants the quality of sessions tracked.",
    source=f"{INITIATIVE}, year 3: participant satisfaction; the scale is ours",
    measure=Mean("pd_participation", "satisfaction"),
    unit="scale points",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=PD,
    about=Subject.ATTENDEES,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
PD_SATISFIED = Indicator(
    id="pd_satisfied_rate",
    code="P15d",
    name="Share satisfied with sessions",
    definition="Attendances with a satisfaction of at least the score that the settings name (4 of "
    "5 unless changed), out of those with an answer.",
    why_it_matters="A mean hides a split room.",
    source=f"{INITIATIVE}, year 3: participant satisfaction; the threshold is a setting",
    measure=Rate("pd_participation", "is_satisfied", "satisfaction IS NOT NULL"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=PD,
    about=Subject.ATTENDEES,
    program="Saint Paul",
    page=PAGE,
    reviewed_on=REVIEWED,
)
