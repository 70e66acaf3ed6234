"""What the page on session feedback shows."""

from __future__ import annotations

import streamlit as st

from analytics import findings
from analytics.findings import survey as survey_findings
from analytics.statistics.published import TRAINING_OUTCOMES
from analytics.tables import Column, Table, crosstab
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.filters import answers_of, choice, options_of
from pages.components.labels import label
from pages.components.panels import Where
from pages.components.session import compute
from pages.components.table import show_table

SCALE = "session_quality"
LEVEL = {"survey_level": "session"}


def key_numbers(where: Where) -> None:
    """How many sessions and responses, and how far participants agree."""
    cards = [
        card_of("session_agreed_share", where),
        card_of("response_count", {**where, **LEVEL}),
        card_of("feedback_session_count", _of_sessions(where)),
    ]
    show_cards(cards, "feedback")


def _of_sessions(where: Where) -> dict[str, str]:
    """The filters that the count of sessions knows."""
    return {name: code for name, code in where.items() if name != "respondent_role"}


def chosen_statement() -> str:
    """The statement to follow over the sessions."""
    asked = options_of("item", "session_agreement_rate")
    labelled = {code: label("item", code) for code, _ in asked}
    return choice("Statement", labelled, "statement")


def statements(where: Where) -> None:
    """With which statements participants agree."""
    result = compute("session_agreement_rate", ("item",), where)
    show_chart(
        survey_findings.most_agreed(result),
        result,
        "dots",
        key="statements",
        subtitle="Agree or strongly agree, % of respondents with a valid answer to the "
        "statement, with 95% interval",
    )


def answers(where: Where) -> None:
    """All answers, with unsure in the middle."""
    order = answers_of(SCALE)
    result = compute("answer_share", ("item",), {**where, "subscale": SCALE})
    show_chart(
        findings.most_and_least(result, "item", order),
        result,
        "likert",
        key="answers",
        subtitle="% of respondents who gave each answer, centered on unsure; not applicable left "
        "out",
        sentence=findings.likert_sentence(result, "item", order),
        table=crosstab(result, "Answers to each statement", "item", "answer", order),
        rows_by="item",
        answers=order,
    )


def by_session(where: Where) -> None:
    """Which sessions were taken up best."""
    result = compute("session_agreed_share", ("session",), where)
    show_chart(
        survey_findings.told_apart(result, "Sessions"),
        result,
        "dots",
        key="sessions",
        subtitle="Statements agreed with, mean % of respondents, by session, with 95% interval",
        reference=compute("session_agreed_share", where=where).only.value,
    )


def by_month(where: Where) -> None:
    """How one statement fared over the year; the statement is among the filters."""
    result = compute("session_agreement_rate", ("month",), where)
    show_chart(
        findings.movement(result, "month", f"Agreement with “{label('item', where['item'])}”"),
        result,
        "lines",
        key="months",
        subtitle="Agree or strongly agree, % of respondents of the month's sessions; the line is "
        "broken at months that are hidden",
        over="month",
        from_zero=True,
    )


def by_role(where: Where) -> None:
    """Whether roles take sessions alike."""
    result = compute("session_agreed_share", ("respondent_role",), where)
    show_chart(
        survey_findings.told_apart(result, "Roles"),
        result,
        "dots",
        key="feedback-roles",
        subtitle="Statements agreed with, mean % of respondents, by role, with 95% interval",
        reference=compute("session_agreed_share", where=where).only.value,
    )


def training_outcomes() -> None:
    """What published figures say about training with and without coaching."""
    columns = (
        Column("Training that includes"),
        Column("Knowledge (%)", True),
        Column("Skill (%)", True),
        Column("Use in practice (%)", True),
    )
    rows = tuple(
        (each.component, each.knowledge, each.skill, each.transfer) for each in TRAINING_OUTCOMES
    )
    caption = "Participants who reach knowledge, skill and use in practice"
    with st.expander("What a session can be expected to change"):
        st.markdown(
            "Agreement at the end of a session says little about practice. Published figures on "
            "training, each line including those above it:"
        )
        show_table(Table(caption, columns, rows))
        st.caption(f"Source: {TRAINING_OUTCOMES[0].source}")
