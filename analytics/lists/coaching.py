"""Lists of coaching support teams: fields that vary least, visits, events to decide."""

from analytics.lists.listed import Listed

EVENT = (
    *("interaction_id", "held_on", "district", "facilitator", "cadre", "entry"),
    *("duration_minutes", "interaction_types", "topics", "roles_present", "comments"),
    *("unsure_description", "logged_class", "_file", "_sheet", "_row"),
)
SIGNS = ("is_training_that_day", "speaks_of_training", "is_long_without_type")

LOG_FIELDS = Listed(
    id="log_fields",
    relation="log_column",
    columns=("facilitator", "log_field", "entries", "same_entries", "hardly_varies"),
    order="same_share DESC, entries DESC",
    headings={
        "entries": "Entries",
        "same_entries": "Of one kind",
        "hardly_varies": "Hardly varies",
    },
)
SITE_VISITS = Listed(
    id="site_visits",
    relation="site_visited",
    columns=("visited_on", "cadre", "district", "site"),
    order="visited_on DESC",
)
EVENTS_WAITING = Listed(
    id="events_waiting",
    relation="triage_row",
    columns=(*EVENT, *SIGNS),
    order="held_on DESC",
    condition="is_waiting",
)
EVENTS_LIKE_TRAINING = Listed(
    id="events_like_training",
    relation="triage_row",
    columns=(*EVENT, *SIGNS),
    order="held_on DESC",
    condition="NOT is_waiting",
)
EVENTS_DECIDED = Listed(
    id="events_decided",
    relation="log_row",
    columns=(*EVENT, "decided_class"),
    order="held_on DESC",
    condition="(decided_class IS NOT NULL AND decided_class <> 'unsure')",
)
DECISIONS_TAKEN = Listed(
    id="decisions_taken",
    relation="decision_taken",
    columns=(
        *("held_on", "district", "logged_class", "decided_class", "decision_reason"),
        *("decided_by", "decided_on", "decision_state"),
    ),
    order="revision DESC, decided_on DESC",
)
DECISIONS_IN_FORCE = Listed(
    id="decisions_in_force",
    relation="decision_taken",
    columns=("interaction_id", "decided_by"),
    order="interaction_id",
    condition="decision_state = 'in_force'",
)
