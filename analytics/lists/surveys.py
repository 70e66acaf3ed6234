"""Lists of surveys: questions from one administration to the next."""

from analytics.lists.listed import Listed

QUESTION_CHANGES = Listed(
    id="question_changes",
    relation="question_change",
    columns=("question", "question_before", "wording", "administration", "administration_before"),
    order="wording, question",
)
