"""What needs attention in surveys."""

from analytics.concerns.concern import Concern

WORDING_CHANGED = Concern(
    id="question_wording_changed",
    title="Questions reworded, new or dropped",
    rule="A question is compared over the years only where it was asked in the same words. Each "
    "question that was reworded, added or dropped since the administration before needs a note "
    "beside the trend.",
    relation="question_change",
    condition="wording <> 'same'",
    columns=("question", "question_before", "wording", "administration", "administration_before"),
    order="administration, item",
    counted="questions of surveys that were repeated",
    page="surveys",
    program="Surveys",
    audience=("analyst", "state leader"),
    dimensions=("school_year", "survey_level", "survey"),
    rule_code="Q14",
)
