"""Every dimension to break down and filter by, in the order in which choices are offered."""

from analytics.declarations import Dimension
from data_loaders.declarations import Term, Vocabulary
from data_loaders.vocabularies import coaching, network, partnerships, people

GRADE_BAND = Vocabulary(
    name="grade_band",
    title="Grade band",
    source="The groups of the grade vocabulary",
    terms=tuple(
        Term(group, group if group[0] in "PU" else f"Grades {group}")
        for group in dict.fromkeys(term.group for term in people.GRADE.terms)
    ),
)
ARTIFACT = Vocabulary(
    name="artifact",
    title="Yearly submission",
    source="Ohio's Network of Partnership Schools: roster, plan and survey, once a year",
    terms=(
        Term("roster", "Team roster"),
        Term("plan", "One-year action plan"),
        Term("survey", "Annual survey"),
    ),
)

DIMENSIONS: dict[str, Dimension] = {
    dimension.name: dimension
    for dimension in (
        Dimension("school_year", "School year", is_time=True),
        Dimension("month", "Month", is_time=True),
        Dimension("quarter", "Quarter", is_time=True),
        Dimension("region", "Region"),
        Dimension("cadre", "Cadre"),
        Dimension("district", "District"),
        Dimension("school", "School", named_by=("school", "school_id", "school_name")),
        Dimension("level", "School level", network.LEVEL),
        Dimension("area", "Area", network.AREA),
        Dimension("coach", "Coach"),
        Dimension("facilitator", "Facilitator"),
        Dimension("stage", "Implementation stage", network.STAGE),
        Dimension("race_ethnicity", "Race and ethnicity", people.RACE_ETHNICITY, is_group=True),
        Dimension("gender", "Gender", people.GENDER, is_group=True),
        Dimension("english_learner", "English learner", people.ENGLISH_LEARNER, is_group=True),
        Dimension("disability", "Special education", people.DISABILITY, is_group=True),
        Dimension("economic_status", "Economic status", people.ECONOMIC_STATUS, is_group=True),
        Dimension("grade_band", "Grade band", GRADE_BAND, is_group=True),
        Dimension("partner_type", "Partner type", partnerships.PARTNER_TYPE),
        Dimension("service_category", "Service category", partnerships.SERVICE_CATEGORY),
        Dimension("interaction_type", "Interaction type", coaching.INTERACTION_TYPE),
        Dimension("topic", "Topic", coaching.TOPIC),
        Dimension("role", "Team role", coaching.CST_ROLE),
        Dimension("artifact", "Submission", ARTIFACT),
        Dimension("instrument", "Survey"),
        Dimension("administration", "Administration"),
        Dimension("subscale", "Scale"),
        Dimension("item", "Question", named_by=("survey_response", "item", "question")),
        Dimension("choice", "Choice or matrix row"),
        Dimension("answer", "Answer"),
        Dimension("respondent_role", "Respondent role", people.RESPONDENT_ROLE),
    )
}
