"""What needs attention in a partnership office."""

from analytics.concerns.concern import Concern

PLACES = ("school_year", "region", "district", "area", "level", "school")
SAINT_PAUL = "Saint Paul"

SCHOOLS_WITHOUT_PARTNER = Concern(
    id="schools_without_partner",
    title="Schools without a partner",
    rule="A school of a district with an inventory has no active partnership in the school year. "
    "The largest come first.",
    relation="school_partnership",
    condition="partnerships = 0",
    columns=("school_name", "area", "level", "students"),
    order="students DESC NULLS LAST, school_name",
    counted="schools",
    page="coverage",
    program=SAINT_PAUL,
    audience=("state leader", "analyst"),
    dimensions=PLACES,
)
OVERLAPS = Concern(
    id="needs_with_overlap",
    title="Needs on which several partners work",
    rule="So many different partners as the settings name (two unless changed) offer the same "
    "needed service at one school. This may be wanted; it is also where a partner could be asked "
    "to work at a school with a gap.",
    relation="need_coverage",
    condition="coverage_state = 'overlap'",
    columns=("school_name", "service_category", "partners", "area"),
    order="partners DESC, school_name, service_category",
    counted="needs of schools",
    page="coverage",
    program=SAINT_PAUL,
    audience=("analyst",),
    dimensions=(*PLACES, "service_category"),
)
NOT_ONBOARDED = Concern(
    id="active_but_not_onboarded",
    title="Programs at work before their onboarding is complete",
    rule="A registered program has an active partnership in the school year while a required step "
    "of onboarding (background checks, insurance, rosters, unless the settings say otherwise) is "
    "not completed.",
    relation="program_year",
    condition="NOT is_onboarded",
    columns=("organization", "program_name", "missing_steps", "partnerships"),
    order="partnerships DESC, organization, program_name",
    counted="active programs",
    of="partnerships > 0",
    page="onboarding",
    program=SAINT_PAUL,
    audience=("state leader", "analyst"),
    dimensions=("school_year", "partner_type"),
)
EVALUATIONS_OVERDUE = Concern(
    id="evaluations_overdue",
    title="Evaluations overdue",
    rule="An evaluation is not completed and its due month lies before the last month with "
    "anything of the office on file.",
    relation="evaluation_due",
    condition="is_overdue",
    columns=("organization", "program_name", "school_name", "due_on"),
    order="due_on, organization",
    counted="evaluations due",
    of="is_due",
    page="onboarding",
    program=SAINT_PAUL,
    audience=("state leader", "analyst"),
    dimensions=(*PLACES, "partner_type"),
)
MILESTONES_OVERDUE = Concern(
    id="milestones_overdue",
    title="Milestones overdue",
    rule="A milestone is neither complete nor restructured and its end month lies before the month "
    "as of which the plan is read: a setting, else the last month with anything of the office on "
    "file.",
    relation="milestone_state",
    condition="is_overdue",
    columns=("number", "label", "responsible_units", "end_month", "months_overdue"),
    order="ends_on, number",
    counted="milestones",
    page="milestones",
    program=SAINT_PAUL,
    audience=("state leader", "analyst"),
    dimensions=("school_year",),
)
NOTHING_STATED = Concern(
    id="milestones_without_status_and_end",
    title="Milestones of which neither status nor end is known",
    rule="A plan that keeps status and end date in one column says one of the two at most; here "
    "neither could be read. Give each its own column.",
    relation="milestone_state",
    condition="milestone_status IS NULL AND ends_on IS NULL",
    columns=("number", "label", "responsible_units"),
    order="school_year, number",
    counted="milestones",
    page="milestones",
    program=SAINT_PAUL,
    audience=("analyst",),
    dimensions=("school_year",),
    rule_code="Q15",
)
ENDS_AFTER_YEAR = Concern(
    id="milestones_outside_their_year",
    title="Milestones that end after their school year",
    rule="The end month of a milestone lies after the last month of the school year under which "
    "the plan lists it. It stays with the year of the plan.",
    relation="milestone_state",
    condition="ends_after_year",
    columns=("number", "label", "school_year", "end_month"),
    order="school_year, number",
    counted="milestones",
    page="milestones",
    program=SAINT_PAUL,
    audience=("analyst",),
    dimensions=("school_year",),
    rule_code="Q17",
)
SPELLINGS = Concern(
    id="organizations_spelled_otherwise",
    title="Organizations spelled otherwise than in the registry",
    rule="The inventory writes the name of an organization differently from the registry, as OFECP "
    "and OFECF for one office. The id decides who it is, so nothing is counted twice.",
    relation="partner_spelling",
    condition="TRUE",
    columns=("organization", "spelled", "school_year", "partnerships"),
    order="organization, school_year",
    counted="spellings",
    page="inventory-and-reach",
    program=SAINT_PAUL,
    audience=("analyst",),
    dimensions=("school_year",),
    rule_code="Q16",
)
VENDORS = Concern(
    id="vendors_serving_students",
    title="Vendors who work at schools",
    rule="Vendors are out of scope and not counted as partners; where they serve students directly "
    "they may be consulted. Here are those with a service at a school on file.",
    relation="vendor_service",
    condition="TRUE",
    columns=("organization", "program_name", "school_name", "school_year"),
    order="organization, school_name",
    counted="services of vendors",
    page="inventory-and-reach",
    program=SAINT_PAUL,
    audience=("analyst",),
    dimensions=PLACES,
    rule_code="Q18",
)
