"""Every dimension to break down and filter by, in the order in which choices are offered."""

from analytics.declarations import Dimension
from data_loaders.declarations import Term, Vocabulary
from data_loaders.vocabularies import (
    coaching,
    district_systems,
    network,
    partnership_operations,
    partnerships,
    people,
    race,
    state_plan,
    student_groups,
    surveys,
)

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
        Dimension(
            "quarter",
            "Quarter",
            is_time=True,
            named_by=("calendar_month", "quarter", "quarter_name"),
        ),
        Dimension("region", "Region"),
        Dimension("cadre", "Cadre"),
        Dimension("district", "District"),
        Dimension("school", "School", named_by=("school", "school_id", "school_name")),
        Dimension("level", "School level", network.LEVEL),
        Dimension("level_band", "School level, three groups", surveys.LEVEL_BAND, noun="group"),
        Dimension(
            "district_leadership", "District leadership", surveys.DISTRICT_LEADERSHIP, noun="group"
        ),
        Dimension("area", "Area", network.AREA),
        Dimension("coach", "Coach"),
        Dimension("facilitator", "Facilitator"),
        Dimension("stage", "Implementation stage", network.STAGE),
        Dimension("next_stage", "Stage a year later", network.STAGE, noun="group"),
        Dimension("movement", "Movement between years", network.MOVEMENT, noun="movement"),
        Dimension("contact_kind", "Kind of contact", network.CONTACT_KIND, noun="kind"),
        Dimension("reason", "Reason for more coaching", network.COACHING_REASON, noun="reason"),
        Dimension(
            "coaching_priority",
            "Reason for more coaching",
            network.COACHING_PRIORITY,
            noun="reason",
        ),
        Dimension("element", "Essential element", network.ESSENTIAL_ELEMENT),
        Dimension("involvement_type", "Type of involvement", network.INVOLVEMENT_TYPE, noun="type"),
        Dimension("team_rule", "Rule for teams", network.TEAM_RULE, noun="rule"),
        Dimension("grant_purpose", "Purpose of the grant", network.GRANT_PURPOSE, noun="purpose"),
        Dimension("session_kind", "Kind of session", network.SESSION_KIND, noun="kind"),
        Dimension("race_ethnicity", "Race and ethnicity", race.RACE_ETHNICITY, is_group=True),
        Dimension("race_omb", "Race and ethnicity, OMB 2024", race.RACE_OMB2024),
        Dimension("race_minnesota", "Race and ethnicity, Minnesota", race.RACE_MINNESOTA8),
        Dimension("gender", "Gender", student_groups.GENDER, is_group=True),
        Dimension(
            "english_learner", "English learner", student_groups.ENGLISH_LEARNER, is_group=True
        ),
        Dimension("disability", "Special education", student_groups.DISABILITY, is_group=True),
        Dimension(
            "economic_status", "Economic status", student_groups.ECONOMIC_STATUS, is_group=True
        ),
        Dimension("grade_band", "Grade band", GRADE_BAND, is_group=True),
        Dimension("partner_type", "Partner type", partnerships.PARTNER_TYPE),
        Dimension("service_category", "Service category", partnerships.SERVICE_CATEGORY),
        Dimension("partner", "Partner", named_by=("partnership_year", "partner", "organization")),
        Dimension("program", "Program", named_by=("program", "program_id", "program_name")),
        Dimension("strategic_outcome", "Strategic outcome", partnerships.STRATEGIC_OUTCOME),
        Dimension("onboarding_step", "Onboarding step", partnership_operations.ONBOARDING_STEP),
        Dimension(
            "change_kind", "Ended or changed", partnership_operations.CHANGE_KIND, noun="group"
        ),
        Dimension("end_reason", "Voluntary or not", partnerships.END_REASON, noun="group"),
        Dimension("inventory_question", "Question", partnership_operations.INVENTORY_QUESTION),
        Dimension(
            "coverage_state",
            "How a need is covered",
            partnership_operations.COVERAGE_STATE,
            noun="group",
        ),
        Dimension("pd_session", "Staff session", named_by=("pd_attendance", "session_id", "title")),
        Dimension(
            "milestone_status",
            "Status of a milestone",
            partnership_operations.MILESTONE_STATUS,
            noun="status",
        ),
        Dimension("responsible_unit", "Responsible unit", partnership_operations.RESPONSIBLE_UNIT),
        Dimension("scorecard_product", "Product", partnership_operations.SCORECARD_PRODUCT),
        Dimension("interaction_type", "Interaction type", coaching.INTERACTION_TYPE),
        Dimension("topic", "Topic", coaching.TOPIC),
        Dimension("role", "Team role", coaching.CST_ROLE),
        Dimension("log_field", "Field of the log", coaching.LOG_FIELD, noun="field"),
        Dimension("event_class", "Class of event", coaching.TRIAGE_DECISION, noun="class"),
        Dimension("logged_class", "Class as logged", coaching.EVENT_CLASS, noun="class"),
        Dimension("decided_class", "Decided class", coaching.TRIAGE_DECISION),
        Dimension("decision_state", "What became of it", coaching.DECISION_STATE, noun="group"),
        Dimension("triage_sign", "Why it is looked at", coaching.TRIAGE_SIGN, noun="group"),
        Dimension("activity_kind", "Kind of support provided", coaching.ACTIVITY_KIND, noun="kind"),
        Dimension("tool", "Assessment", district_systems.ASSESSMENT_TOOL),
        Dimension("tool_version", "Version of the assessment", noun="version"),
        Dimension(
            "administration_turn",
            "Administration in the school year",
            district_systems.ADMINISTRATION_TURN,
            noun="administration",
        ),
        Dimension("administration_window", "Window", district_systems.ADMINISTRATION_WINDOW),
        Dimension(
            "assessment_item",
            "Item of the assessment",
            named_by=("assessment_item_result", "assessment_item", "item_label"),
            noun="item",
        ),
        Dimension("tier", "Tier", district_systems.TIER),
        Dimension(
            "component",
            "Component of the coaching system",
            district_systems.COMPONENT,
            noun="component",
        ),
        Dimension("checklist", "Installation checklist"),
        Dimension("checklist_section", "Section of the checklist", noun="section"),
        Dimension("coaching_type", "Coaching type", district_systems.COACHING_TYPE),
        Dimension("coaching_role", "Coaching role", district_systems.COACHING_ROLE),
        Dimension(
            "coaching_condition",
            "Condition of the position",
            district_systems.COACHING_CONDITION,
            noun="condition",
        ),
        Dimension("support_kind", "Kind of support", district_systems.SUPPORT_KIND, noun="kind"),
        Dimension("state", "State"),
        Dimension("strategy", "Leadership strategy", state_plan.STRATEGY),
        Dimension("inventory_mark", "Mark", state_plan.INVENTORY_MARK),
        Dimension("practice_change", "Change", state_plan.PRACTICE_CHANGE),
        Dimension("plan_status", "Status in the plan", state_plan.PLAN_STATUS, noun="status"),
        Dimension("member_level", "Level of the member", state_plan.MEMBER_LEVEL, noun="level"),
        Dimension("artifact", "Submission", ARTIFACT),
        Dimension("survey_level", "Survey of", network.SURVEY_LEVEL, noun="group"),
        Dimension("survey", "Survey", named_by=("instrument_version", "survey", "title")),
        Dimension(
            "instrument",
            "Survey and version",
            named_by=("instrument_version", "instrument", "title"),
            noun="version",
        ),
        Dimension("administration", "Administration"),
        Dimension("subscale", "Scale"),
        Dimension("item", "Question", named_by=("survey_response", "item", "question")),
        Dimension("choice", "Choice or matrix row", noun="group"),
        Dimension("answer", "Answer"),
        Dimension("respondent_role", "Respondent role", people.RESPONDENT_ROLE),
        Dimension("session", "Session"),
        Dimension("school_group", "Schools compared", surveys.SCHOOL_GROUP, noun="group"),
        Dimension("answered_in", "School year of the answers", is_time=True, noun="school year"),
        Dimension("wording", "Wording", surveys.WORDING),
    )
}
