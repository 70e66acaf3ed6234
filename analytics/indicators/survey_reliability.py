"""How far the scales of surveys can be trusted: alpha, omega, and each question with the rest."""

from dataclasses import replace

from analytics.declarations import Direction, Indicator, Omega, Reliability, Subject
from analytics.indicators.surveys import PLACES, RESPONDENT, REVIEWED, WAVE

ALPHA = Reliability(
    "survey_answer",
    unit="respondent",
    item="item",
    score="score",
    items="items_in_subscale",
    scale=("instrument", "subscale"),
)
RELIABILITY = Indicator(
    id="reliability",
    code="U3",
    name="Reliability (alpha)",
    definition="Cronbach's alpha of a scale, k/(k-1) * (1 - sum of item variances / variance of "
    "the total), over respondents who answered every item of it. The 95% interval is Feldt's.",
    why_it_matters="Below about 0.7 the items of a scale do not measure one thing, and its "
    "score should not be compared.",
    source="Cronbach 1951; Feldt, Woodruff and Salih 1987",
    measure=ALPHA,
    unit="alpha",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*WAVE, "subscale", *PLACES, *RESPONDENT),
    about=Subject.RESPONDENTS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
RELIABILITY_IF_DROPPED = Indicator(
    id="reliability_if_dropped",
    code="U3a",
    name="Reliability without the question",
    definition="Cronbach's alpha of the other items of the scale, for each item left out in "
    "turn, over the same respondents as the alpha of the whole scale. Scales of three items or "
    "more have it.",
    why_it_matters="A question whose absence raises alpha asks something else than the rest of "
    "its scale.",
    source="Cronbach 1951",
    measure=replace(ALPHA, statistic="alpha without"),
    unit="alpha",
    direction=Direction.NEUTRAL,
    dimensions=(*WAVE, "subscale", "item", *PLACES, *RESPONDENT),
    about=Subject.RESPONDENTS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
OMEGA = Indicator(
    id="reliability_omega",
    code="U3b",
    name="Reliability (omega)",
    definition="McDonald's omega total of a scale: one factor fitted by maximum likelihood to the "
    "standardized answers of respondents who answered every item, (sum of loadings)² / ((sum of "
    "loadings)² + sum of unique variances). The 95% interval is a percentile bootstrap of 300 "
    "draws of respondents. Scales of three items or more have it, where one factor fits.",
    why_it_matters="Alpha takes every question to measure equally well; omega lets each have its "
    "own weight. Where the two differ, alpha misleads.",
    source="McDonald 1999, Test Theory",
    measure=Omega("reliability", scale=("instrument", "subscale")),
    unit="omega",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*WAVE, "subscale", *PLACES, *RESPONDENT),
    about=Subject.RESPONDENTS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
ITEM_TOTAL = Indicator(
    id="item_total_correlation",
    code="U3c",
    name="Question with the rest of its scale",
    definition="Correlation of each item with the sum of the other items of its scale (corrected "
    "item-total correlation), over respondents who answered every item. The 95% interval is "
    "from Fisher's z.",
    why_it_matters="A question that hardly goes with the others (below about 0.3) asks something "
    "else than the rest of its scale.",
    source="Nunnally and Bernstein 1994, Psychometric Theory",
    measure=replace(ALPHA, statistic="item-total"),
    unit="correlation",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*WAVE, "subscale", "item", *PLACES, *RESPONDENT),
    about=Subject.RESPONDENTS,
    program="Surveys",
    page="surveys",
    reviewed_on=REVIEWED,
)
