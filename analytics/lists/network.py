"""Lists of a network: whom to call, when contacts are due, reasons, due days."""

from analytics.lists.listed import Listed

SCHOOLS_TO_CALL = Listed(
    id="schools_to_call",
    relation="school_to_call",
    columns=("school_name", "why", "stage", "region", "last_contact_on", "next_due_on", "coach"),
    order="urgency, days_overdue DESC, next_due_on NULLS LAST, school_name",
)
CONTACTS_DUE = Listed(
    id="contacts_due",
    relation="school_due",
    columns=(
        *("school_name", "next_due_on", "days_overdue", "last_held_on", "stage", "region"),
        "coach",
    ),
    order="days_overdue DESC, next_due_on, school_name",
    condition="next_due_on IS NOT NULL",
)
SCHOOLS_WITH_COACH = Listed(
    id="schools_with_coach",
    relation="school_due",
    columns=("school", "school_name", "coach"),
    order="school_name",
)
OPEN_REASONS = Listed(
    id="open_reasons",
    relation="school_reason",
    columns=(
        *("school", "school_name", "reason", "opened_on", "contacts", "first_contact_on"),
        *("coach", "note"),
    ),
    order="opened_on DESC, school_name",
    condition="is_open",
    headings={"school": "School ID"},
)
SUBMISSION_DAYS = Listed(
    id="submission_days",
    relation="submission_due",
    columns=("artifact", "due_on"),
    order="due_on",
)
