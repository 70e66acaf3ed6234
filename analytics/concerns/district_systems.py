"""What needs attention in district coaching systems."""

from analytics.concerns.concern import Concern

PLACE = ("school_year", "region", "district")
LEADERS = ("state leader", "coach")

NO_SYSTEM = Concern(
    id="coaching_system_missing",
    title="Districts without a coaching system on file",
    rule="A district that sends any sheet of district systems in a school year has its coaching "
    "system on file in that year, in the years in which any district sends one: the seven "
    "components, and whether they are approved.",
    relation="systems_district_year",
    condition="NOT is_on_file",
    of="is_asked",
    columns=("district", "region", "school_year"),
    counted="district-years",
    page="coaching-system",
    program="MiMTSS",
    audience=LEADERS,
    dimensions=PLACE,
    order="school_year DESC, district",
)
NOT_APPROVED = Concern(
    id="coaching_system_not_approved",
    title="Complete systems that nobody has approved",
    rule="A coaching system with all seven components documented is reviewed and approved by "
    "executive leadership.",
    relation="systems_district_year",
    condition="NOT is_approved",
    of="is_on_file AND documented_components = components_asked",
    columns=("district", "region", "school_year", "documented_components"),
    counted="complete systems",
    page="coaching-system",
    program="MiMTSS",
    audience=LEADERS,
    dimensions=PLACE,
    order="school_year DESC, district",
)
APPROVED_TOO_EARLY = Concern(
    id="coaching_system_approved_incomplete",
    title="Approved systems with components missing",
    rule="Approval is of the finished system: all seven components are documented before it.",
    relation="systems_district_year",
    condition="documented_components < components_asked",
    of="is_on_file AND is_approved",
    columns=("district", "region", "school_year", "documented_components", "approved_on"),
    counted="approved systems",
    page="coaching-system",
    program="MiMTSS",
    audience=("state leader",),
    dimensions=PLACE,
    order="school_year DESC, documented_components",
)
ROLE_NOT_DEFINED = Concern(
    id="coaching_role_not_defined",
    title="Coaching roles that the system does not define",
    rule="Every coaching role in a district is defined in its one coaching system.",
    relation="coach_position",
    condition="NOT is_role_defined",
    columns=("district", "coach", "coaching_role", "school_year"),
    counted="positions",
    page="coaching-system",
    program="MiMTSS",
    audience=LEADERS,
    dimensions=(*PLACE, "coach", "coaching_role"),
    order="school_year DESC, district, coach",
    rule_code="Q11",
)
COACH_NOT_ON_ROSTER = Concern(
    id="coach_not_on_roster",
    title="Coaches of schools who are not on the roster",
    rule="Whoever coaches a school stands on the district's coach roster of that school year, "
    "with the role that the coaching system defines.",
    relation="coach_unlisted",
    condition="NOT is_on_roster",
    columns=("district", "coach", "schools", "school_year"),
    counted="coaches",
    page="coaching-system",
    program="MiMTSS",
    audience=LEADERS,
    dimensions=(*PLACE, "coach"),
    order="school_year DESC, district, coach",
    rule_code="Q11",
)
CHECKLIST_OPEN = Concern(
    id="installation_checklist_open",
    title="Installation checklists under 100%",
    rule="A checklist is updated until 100% of its items are complete; items that do not apply "
    "are left out.",
    relation="installation_checklist",
    condition="open_items > 0",
    columns=("district", "checklist", "open_items", "items", "last_update"),
    counted="checklists",
    page="coaching-system",
    program="MiMTSS",
    audience=LEADERS,
    dimensions=("region", "district", "checklist"),
    order="last_update, open_items DESC",
    rule_code="Q12",
)
SCORE_BLOCKED = Concern(
    id="assessment_score_blocked",
    title="Assessments without a score",
    rule="An administration has a score when every required item has points. Required is an item "
    "that is marked so in any administration of the same version.",
    relation="assessment_administration",
    condition="missing_required_items > 0",
    columns=(
        "district",
        "tool",
        "tool_version",
        "administered_on",
        "missing_required_items",
        "unanswered_items",
    ),
    counted="administrations",
    page="capacity",
    program="MiMTSS",
    audience=LEADERS,
    dimensions=(*PLACE, "tool", "tool_version"),
    order="administered_on DESC",
)
VERSION_CHANGED = Concern(
    id="assessment_version_changed",
    title="Changes that cannot be told, because the version changed",
    rule="Item numbers move between versions: an administration is compared with the one before "
    "only where both are of the same version.",
    relation="capacity_step",
    condition="tool_version <> before_version",
    columns=("district", "tool", "before_version", "tool_version", "administered_on"),
    counted="administrations",
    page="capacity",
    program="MiMTSS",
    audience=("analyst",),
    dimensions=(*PLACE, "tool"),
    order="administered_on DESC",
)
WINDOW_MISSED = Concern(
    id="assessment_window_missed",
    title="Assessment windows missed",
    rule="The capacity assessment is given in each window of the school year (settings), from the "
    "district's first administration on.",
    relation="window_due",
    condition="NOT is_given",
    columns=("district", "administration_window", "school_year"),
    counted="windows",
    page="capacity",
    program="MiMTSS",
    audience=LEADERS,
    dimensions=(*PLACE, "administration_window"),
    order="opens_on DESC, district",
)
NO_COACH = Concern(
    id="school_without_coach",
    title="Schools without a named coach",
    rule="Every school of a district that sends its list of coaches has a named coach.",
    relation="school_coaching",
    condition="NOT has_coach",
    columns=("school_name", "district", "students", "school_year"),
    counted="schools",
    page="coaching-access",
    program="MiMTSS",
    audience=LEADERS,
    dimensions=(*PLACE, "level", "area"),
    order="school_year DESC, students DESC",
)
KIND_CONTRADICTED = Concern(
    id="support_kind_contradicted",
    title="Supports whose signs say another kind",
    rule="Being absent from the setting, second-hand debriefing or ready materials handed over "
    "are consultation; in the setting without them is coaching. Rows stay as they are logged.",
    relation="coach_support",
    condition="is_contradicted",
    of="has_signs AND support_kind <> 'training'",
    columns=("held_on", "district", "coach", "support_kind", "suggested_kind"),
    counted="supports",
    page="coaching-access",
    program="MiMTSS",
    audience=LEADERS,
    dimensions=(*PLACE, "month", "coach", "support_kind"),
    order="held_on DESC",
    rule_code="Q10",
)
PLAN_BEHIND = Concern(
    id="service_plan_behind",
    title="Service plans that are behind",
    rule="A service plan has the coaching contacts that are due by the last day of the data, in "
    "proportion to its period.",
    relation="service_plan_progress",
    condition="delivered_contacts < planned_contacts_to_date",
    of="planned_contacts_to_date > 0",
    columns=(
        "district",
        "coach",
        "recipient",
        "delivered_contacts",
        "planned_contacts_to_date",
        "review_on",
    ),
    counted="plans",
    page="coaching-access",
    program="MiMTSS",
    audience=LEADERS,
    dimensions=(*PLACE, "coach"),
    order="planned_contacts_to_date - delivered_contacts DESC, district",
)
