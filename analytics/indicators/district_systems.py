"""District coaching systems: components, approval, checklists, coaches, plans and supports."""

from datetime import date

from analytics.declarations import (
    Direction,
    Distribution,
    Indicator,
    Mean,
    Rate,
    Ratio,
    Subject,
    Sum,
    Target,
)

REVIEWED = date(2026, 11, 22)
SESSION = "MiMTSS, District coaching system"
SYSTEM, ACCESS = "coaching-system", "coaching-access"
PLACE = ("school_year", "region", "district")

COMPONENTS = Indicator(
    id="component_documented_rate",
    code="D5",
    name="Components documented",
    definition="Components of the coaching system that are documented, out of the seven of each "
    "district with a system on file.",
    why_it_matters="What is not written down leaves with the person who knew it.",
    source=f"{SESSION}: seven components",
    measure=Rate("system_component", "is_documented"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*PLACE, "component"),
    about=Subject.COMPONENTS,
    program="MiMTSS",
    page=SYSTEM,
    reviewed_on=REVIEWED,
)
EVIDENCE = Indicator(
    id="component_evidence_rate",
    code="D5a",
    name="Documented components with evidence",
    definition="Documented components that name where they stand, out of those documented.",
    why_it_matters="A component that nobody can show is hard to use.",
    source=f"{SESSION}: documentation that serves the purpose",
    measure=Rate("system_component", "has_evidence", "is_documented"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*PLACE, "component"),
    about=Subject.COMPONENTS,
    program="MiMTSS",
    page=SYSTEM,
    reviewed_on=REVIEWED,
)
CONDITIONS = Indicator(
    id="coaching_condition_rate",
    code="D5b",
    name="Conditions of coaching positions settled",
    definition="Conditions that are settled, out of the five of each position on the coach "
    "roster: selection by protocol, supervisor, decision authority, time, and a defined role.",
    why_it_matters="A coach without time or mandate is a title.",
    source=f"{SESSION}: components 3 to 6, and every coaching role defined in the one system",
    measure=Rate("coach_position_condition", "is_settled"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*PLACE, "coach", "coaching_role", "coaching_type", "coaching_condition"),
    about=Subject.POSITION_CONDITIONS,
    program="MiMTSS",
    page=SYSTEM,
    reviewed_on=REVIEWED,
)
APPROVED = Indicator(
    id="system_approved_rate",
    code="D6",
    name="Systems approved",
    definition="Districts whose coaching system executive leadership has reviewed and approved, "
    "out of those with a system on file.",
    why_it_matters="Approval turns a draft into how the district works.",
    source=f"{SESSION}: the final system is reviewed and approved by executive leadership",
    measure=Rate("system_on_file", "is_approved"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=PLACE,
    about=Subject.DISTRICTS,
    program="MiMTSS",
    page=SYSTEM,
    reviewed_on=REVIEWED,
)
CHECKLIST = Indicator(
    id="installation_complete_rate",
    code="D7",
    name="Installation checklists complete",
    definition="Items that are complete, out of all items of installation checklists that apply, "
    "as they stand.",
    why_it_matters="Installation that stops halfway is why good programs fail later.",
    source=f"{SESSION}: checklists are updated until they are 100% complete",
    measure=Rate("installation_progress", "is_complete"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("region", "district", "checklist", "checklist_section"),
    about=Subject.CHECKLIST_ITEMS,
    program="MiMTSS",
    target=Target(100, f"{SESSION}: update installation checklists until 100% complete"),
    page=SYSTEM,
    reviewed_on=REVIEWED,
)
CHECKLIST_TREND = Indicator(
    id="installation_progress_rate",
    code="D7a",
    name="Checklist items complete by the month's end",
    definition="Items of installation checklists with a date of completion up to the month, out "
    "of all that apply. Items without a date count in the last month only.",
    why_it_matters="It shows whether the work goes on or has stopped.",
    source=f"{SESSION}: checklists are updated until they are 100% complete",
    measure=Rate("installation_month", "is_complete"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", "month", "region", "district", "checklist", "checklist_section"),
    about=Subject.CHECKLIST_MONTHS,
    program="MiMTSS",
    target=Target(100, f"{SESSION}: update installation checklists until 100% complete"),
    page=SYSTEM,
    reviewed_on=REVIEWED,
)
PLAN_ADHERENCE = Indicator(
    id="service_plan_adherence",
    code="D9",
    name="Coaching delivered of planned",
    definition="Coaching contacts logged with the recipient within the period of its service "
    "plan, out of the contacts planned; of a plan still running, the part that is due by now. "
    "More than planned gives more than 100%.",
    why_it_matters="A plan for coaching is a promise to a team.",
    source=f"{SESSION}: coaching service delivery plans",
    measure=Ratio(
        "service_plan_progress", "delivered_contacts", "planned_contacts_to_date", factor=100
    ),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*PLACE, "coach"),
    about=Subject.SERVICE_PLANS,
    program="MiMTSS",
    page=ACCESS,
    reviewed_on=REVIEWED,
)
PLANS_KEPT = Indicator(
    id="service_plan_kept_rate",
    code="D9a",
    name="Service plans kept",
    definition="Service plans with at least the contacts planned by now, out of those with "
    "contacts due.",
    why_it_matters="An average hides the team whose coach did not come.",
    source=f"{SESSION}: coaching service delivery plans",
    measure=Rate(
        "service_plan_progress",
        "delivered_contacts >= planned_contacts_to_date",
        "planned_contacts_to_date > 0",
    ),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*PLACE, "coach"),
    about=Subject.SERVICE_PLANS,
    program="MiMTSS",
    page=ACCESS,
    reviewed_on=REVIEWED,
)
SUPPORT_MIX = Indicator(
    id="support_kind_share",
    code="D11",
    name="Support mix",
    definition="Supports logged as training, coaching and consultation, out of all logged.",
    why_it_matters="Training alone does not change practice; coaching in the setting does.",
    source=f"{SESSION}: training, coaching and consultation",
    measure=Distribution("coach_support", "support_kind", "support_id"),
    unit="%",
    direction=Direction.NEUTRAL,
    dimensions=(*PLACE, "month", "coach", "support_kind"),
    about=Subject.SUPPORTS,
    program="MiMTSS",
    page=ACCESS,
    reviewed_on=REVIEWED,
)
SUPPORT_HOURS = Indicator(
    id="support_hours",
    code="D11a",
    name="Hours of support",
    definition="Hours of the supports logged, added up; those without hours are left out.",
    why_it_matters="A day of training and a call are both one row of a log.",
    source=f"{SESSION}: training, coaching and consultation",
    measure=Sum("coach_support", "hours"),
    unit="hours",
    direction=Direction.NEUTRAL,
    dimensions=(*PLACE, "month", "coach", "support_kind"),
    about=Subject.SUPPORTS,
    program="MiMTSS",
    page=ACCESS,
    reviewed_on=REVIEWED,
)
CONTRADICTED = Indicator(
    id="support_contradicted_rate",
    code="D11b",
    name="Supports whose signs say otherwise",
    definition="Supports logged as coaching that have a sign of consultation, or the reverse, out "
    "of coaching and consultation with any sign stated. Rows stay as they are logged.",
    why_it_matters="Consultation that counts as coaching makes coaching look common.",
    source=f"{SESSION}: being absent, second-hand debriefing or ready materials are consultation",
    measure=Rate("coach_support", "is_contradicted", "has_signs AND support_kind <> 'training'"),
    unit="%",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=(*PLACE, "month", "coach", "support_kind"),
    about=Subject.SUPPORTS,
    program="MiMTSS",
    page=ACCESS,
    reviewed_on=REVIEWED,
)
DOSE = Indicator(
    id="coaching_dose",
    code="D11c",
    name="Coaching hours between two assessments",
    definition="Hours of coaching logged for the district after one administration and up to the "
    "next; the mean where there are several. Only administrations that can be compared.",
    why_it_matters="It is the dose beside the change in capacity.",
    source=f"{SESSION}: support log beside the capacity assessment",
    measure=Mean("capacity_step", "coaching_hours", "is_comparable", within=("tool",)),
    unit="hours",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "month", "region", "district", "school", "tool", "tool_version"),
    about=Subject.ADMINISTRATIONS,
    program="MiMTSS",
    page=ACCESS,
    reviewed_on=REVIEWED,
)
STAGE_CHANGE = Indicator(
    id="stage_change",
    code="D11d",
    name="Stages moved in the school year",
    definition="Stage at the end of the school year minus the stage at its beginning, as the mean "
    "of the district's schools with a stage on file. Moving back counts as minus.",
    why_it_matters="Capacity is for something: schools that move on.",
    source="Stages of implementation: exploring, installing, initial, full",
    measure=Mean("district_stage_step", "stages_moved"),
    unit="stages",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*PLACE, "school"),
    about=Subject.SCHOOLS,
    program="MiMTSS",
    page=ACCESS,
    reviewed_on=REVIEWED,
)
YEAR_DOSE = Indicator(
    id="district_coaching_hours",
    code="D11e",
    name="Coaching hours of the district in the year",
    definition="Hours of coaching logged for the district in the school year; the mean over its "
    "schools with a stage on file, which all share it.",
    why_it_matters="It is the dose beside the movement between stages.",
    source=f"{SESSION}: support log beside the stages of schools",
    measure=Mean("district_stage_step", "coaching_hours"),
    unit="hours",
    direction=Direction.NEUTRAL,
    dimensions=(*PLACE, "school"),
    about=Subject.SCHOOLS,
    program="MiMTSS",
    page=ACCESS,
    reviewed_on=REVIEWED,
)
