"""Lists of district systems: the coach roster."""

from analytics.lists.listed import Listed

COACH_ROSTER = Listed(
    id="coach_roster",
    relation="coach_position",
    columns=(
        "district",
        "coach",
        "coaching_role",
        "coaching_type",
        "is_selected_by_protocol",
        "supervisor",
        "decision_authority",
        "hours_per_week",
        "is_role_defined",
    ),
    order="district, coach",
)
