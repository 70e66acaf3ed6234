"""Lists of a partnership office: milestones, recruitment and the years of its initiative."""

from analytics.lists.listed import Listed

MILESTONES = Listed(
    id="milestones",
    relation="milestone_state",
    columns=(
        *("school_year", "number", "label", "responsible_units", "start_month", "end_month"),
        "milestone_status",
    ),
    order="school_year, number",
)
MILESTONE_STEPS = Listed(
    id="milestone_steps",
    relation="milestone_state",
    columns=(
        *MILESTONES.columns,
        *("starts_on", "ends_on", "is_overdue", "months_overdue", "as_of_month"),
    ),
    order=MILESTONES.order,
)
PARTNERSHIPS = Listed(
    id="partnerships",
    relation="partnership_year",
    columns=(
        *("organization", "program_name", "school_name", "area", "district", "starts_on"),
        "ends_on",
    ),
    order="organization, program_name, school_name",
)
RECRUITMENT = Listed(
    id="recruitment",
    relation="recruitment",
    columns=("place", "school_name", "area", "needs", "students", "partners_nearby", "score"),
    order="place",
    headings={
        "place": "Place",
        "needs": "Unmet needs",
        "students": "Students",
        "partners_nearby": "Partners nearby",
        "score": "Score",
    },
)
RECRUITMENT_WEIGHTS = Listed(
    id="recruitment_weights",
    relation="setting_value",
    columns=("setting", "value"),
    order="setting",
    condition="setting LIKE 'recruitment_weight_%'",
)
INITIATIVE_YEARS = Listed(
    id="initiative_years",
    relation="initiative_year",
    columns=("initiative_year", "school_year"),
    order="initiative_year",
)
