"""Surveys: who answered, what they said, and what changed."""

from datetime import date

from analytics.declarations import (
    CountDistinct,
    Direction,
    Distribution,
    Indicator,
    Mean,
    Rate,
    StandardizedMean,
    Subject,
)

REVIEWED = date(2026, 11, 22)
PLACES = ("region", "district", "school", "level", "level_band", "area")
WAVE = ("school_year", "survey_level", "survey", "instrument", "administration")
RESPONDENT = ("respondent_role", "session", "district_leadership")
OF_SCHOOLS = ("school_year", "survey", "instrument", "subscale", *PLACES)
ONE_VERSION = "Changes are taken within one version of the instrument only."

RESPONSE_RATE = Indicator(
    id="survey_response_rate",
    code="O6",
    name="Survey response rate",
    definition="Member schools with at least one answer to a survey of schools in the school "
    "year, out of all member schools of that year.",
    why_it_matters="Results of the few who answer are not results of the network.",
    source="Ohio's Network of Partnership Schools, annual survey",
    measure=Rate("school_year_member", "has_survey", "status = 'member'"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "region", "district", "school", "level", "coach", "stage"),
    about=Subject.SCHOOLS,
    program="Ohio",
    page="surveys",
    reviewed_on=REVIEWED,
)
RESPONSE_RATE_1 = Indicator(
    id="survey_response_rate_complete",
    code="O6a",
    name="Response rate, complete answers (RR1)",
    definition="Member schools with a complete answer to a survey of schools, out of all member "
    "schools of the school year: at least 80% of the questions, by the respondent of the school "
    "who answered most. Every member is known to be eligible.",
    why_it_matters="The lowest of the standard response rates, and so the one to hold beside "
    "other surveys.",
    source="AAPOR, Standard Definitions, RR1",
    measure=Rate("member_response", "answered_share >= 0.8"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=RESPONSE_RATE.dimensions,
    about=Subject.SCHOOLS,
    program="Ohio",
    page="surveys",
    reviewed_on=REVIEWED,
)
RESPONSE_RATE_2 = Indicator(
    id="survey_response_rate_partial",
    code="O6b",
    name="Response rate, partial answers counted (RR2)",
    definition="As the response rate of complete answers, schools counted too that answered at "
    "least half of the questions. With fewer an answer is broken off and does not count.",
    why_it_matters="How far it lies above the rate of complete answers tells how many begin and do "
    "not end.",
    source="AAPOR, Standard Definitions, RR2",
    measure=Rate("member_response", "answered_share >= 0.5"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=RESPONSE_RATE.dimensions,
    about=Subject.SCHOOLS,
    program="Ohio",
    page="surveys",
    reviewed_on=REVIEWED,
)
RESPONSES = Indicator(
    id="response_count",
    code="U0",
    name="Responses",
    definition="Respondents with at least one answer.",
    why_it_matters="Every other number of a survey rests on them.",
    source="Exports of survey tools",
    measure=CountDistinct("survey_answer", "respondent"),
    unit="responses",
    direction=Direction.NEUTRAL,
    dimensions=(*WAVE, *PLACES, *RESPONDENT),
    about=Subject.RESPONDENTS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
SCALE_SCORE = Indicator(
    id="scale_score",
    code="U1",
    name="Scale score",
    definition="Mean over responses of one scale's score, which is the mean of the answered "
    "items where at least two thirds of them were answered. Don't know and not applicable are "
    "not answers. The 95% interval is Student's t over responses.",
    why_it_matters="One number for what several questions ask together.",
    source="Scoring rule of the instrument",
    measure=Mean("scale_score", "score", within=("subscale",)),
    unit="scale points",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*WAVE, "subscale", *PLACES, *RESPONDENT),
    about=Subject.RESPONDENTS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
ANSWER_SHARE = Indicator(
    id="answer_share",
    code="U2",
    name="Answers",
    definition="Respondents who gave an answer out of all who answered the question. Don't know "
    "and not applicable are left out where the question has a scale. Where several answers "
    "could be ticked, shares may add up to more than 100%.",
    why_it_matters="A mean hides whether people agree or are divided.",
    source="Answers in the exports of survey tools",
    measure=Distribution("survey_answer", "answer", "respondent", "is_valid"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*WAVE, "subscale", "item", "choice", "answer", *PLACES, *RESPONDENT),
    about=Subject.RESPONDENTS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
LEVEL_SCORE = Indicator(
    id="scale_score_by_level",
    code="U4",
    name="Scale score by school level",
    definition="The scale score of elementary, K-8 and secondary schools; middle, high and "
    "combined secondary schools are one group.",
    why_it_matters="Elementary and K-8 schools have reported more outreach and higher quality "
    "than secondary schools; a network of other levels is not to be compared with the mean of all.",
    source="Annual NNPS Report, 2015 school data: results by level",
    measure=Mean("level_score", "score", within=("subscale", "level_band")),
    unit="scale points",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*WAVE, "subscale", *PLACES, *RESPONDENT),
    about=Subject.RESPONDENTS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
MATCHED_CHANGE = Indicator(
    id="matched_change",
    code="U5",
    name="Change of matched schools",
    definition="Mean over schools with a score in this school year and in the one before of the "
    "school's mean score minus its mean score of the year before, with Student's t interval over "
    f"schools. {ONE_VERSION} Hidden where fewer than 10 respondents stand behind it, taking "
    "each school's smaller year.",
    why_it_matters="When other schools answer each year, the mean of all moves without any "
    "school having moved; the same schools tell.",
    source="Mean of paired differences; inference from initiative designs with matched schools",
    measure=Mean("school_scale_change", "change", within=("subscale",), people="respondents"),
    unit="scale points of change",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*OF_SCHOOLS, "district_leadership"),
    about=Subject.MATCHED_SCHOOLS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
MATCHED_EFFECT = Indicator(
    id="matched_change_effect",
    code="U5a",
    name="Size of the change",
    definition="The mean change of matched schools in standard deviations of the schools' "
    "changes (Cohen's d for paired values), with an interval from the noncentral t distribution. "
    f"{ONE_VERSION}",
    why_it_matters="Points of different scales cannot be compared; standard deviations can. It "
    "also tells a small change of all schools from large ones that cancel out.",
    source="Cohen 1988; Cumming and Finch 2001",
    measure=StandardizedMean(
        "school_scale_change", "change", within=("subscale",), people="respondents"
    ),
    unit="standard deviations",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*OF_SCHOOLS, "district_leadership"),
    about=Subject.MATCHED_SCHOOLS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
SCHOOL_MEAN = Indicator(
    id="school_mean_score",
    code="U5b",
    name="Mean of schools' scores",
    definition="Mean over schools of each school's mean score, in the school year and in the one "
    "before it: for schools that answered in both years, and for those that answered in one of "
    "them only. Without the breakdown it is that of all schools. "
    f"{ONE_VERSION}",
    why_it_matters="Matched schools beside all schools: where both moved alike, the change of "
    "the mean is no matter of who answered.",
    source="Matched cohorts beside all schools; inference from initiative designs",
    measure=Mean(
        "school_scale_compared", "score", within=("subscale", "answered_in"), people="respondents"
    ),
    unit="scale points",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*OF_SCHOOLS, "answered_in", "school_group"),
    about=Subject.SCHOOL_MEANS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
