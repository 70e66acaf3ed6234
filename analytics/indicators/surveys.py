"""Surveys: who answered, what they said, and how far scales can be trusted."""

from analytics.declarations import (
    Direction,
    Distribution,
    Indicator,
    Mean,
    Rate,
    Reliability,
    Subject,
)

PLACES = ("region", "district", "school", "level", "area")
WAVE = ("school_year", "instrument", "administration")

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
)
SCALE_SCORE = Indicator(
    id="scale_score",
    code="U1",
    name="Scale score",
    definition="Mean over responses of one scale's score, which is the mean of the answered "
    "items where at least two thirds of them were answered. Don't know and not applicable are "
    "not answers.",
    why_it_matters="One number for what several questions ask together.",
    source="Scoring rule of the instrument",
    measure=Mean("scale_score", "score", within=("subscale",)),
    unit="scale points",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*WAVE, "subscale", *PLACES, "respondent_role"),
    about=Subject.RESPONDENTS,
    program="Surveys",
)
ANSWER_SHARE = Indicator(
    id="answer_share",
    code="U2",
    name="Answers",
    definition="Respondents who gave an answer out of all who answered the question. Don't know "
    "and not applicable are left out where the question has a scale. Where several answers "
    "could be ticked, shares may add up to more than 100 %.",
    why_it_matters="A mean hides whether people agree or are divided.",
    source="Distribution of answers",
    measure=Distribution("survey_answer", "answer", "respondent", "is_valid"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*WAVE, "subscale", "item", "choice", "answer", *PLACES, "respondent_role"),
    about=Subject.RESPONDENTS,
    program="Surveys",
)
RELIABILITY = Indicator(
    id="reliability",
    code="U3",
    name="Reliability (alpha)",
    definition="Cronbach's alpha of a scale, k/(k-1) * (1 - sum of item variances / variance of "
    "the total), over respondents who answered every item of it.",
    why_it_matters="Below about 0.7 the items of a scale do not measure one thing, and its "
    "score should not be compared.",
    source="Cronbach 1951",
    measure=Reliability(
        "survey_answer",
        unit="respondent",
        item="item",
        score="score",
        items="items_in_subscale",
        scale=("instrument", "subscale"),
    ),
    unit="alpha",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*WAVE, "subscale", *PLACES, "respondent_role"),
    about=Subject.RESPONDENTS,
    program="Surveys",
)

ROOM = (RESPONSE_RATE, SCALE_SCORE, ANSWER_SHARE, RELIABILITY)
