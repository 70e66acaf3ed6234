"""What the surveys page shows."""

from __future__ import annotations

from pages.components import findings
from pages.components.cards import card_of, show_cards
from pages.components.figure import show_chart
from pages.components.filters import answers_of, options_of
from pages.components.labels import label
from pages.components.panels import Where, all_years
from pages.components.session import compute
from pages.components.table import crosstab

MOST_CARDS = 5


def key_numbers(where: Where) -> None:
    """The response rate and the score of each scale."""
    scales = options_of("subscale", "scale_score")
    cards = [card_of("survey_response_rate", where)]
    cards += [card_of("scale_score", {**where, "subscale": code}, name) for code, name in scales]
    show_cards(cards[:MOST_CARDS], "surveys")


def response_by_level(where: Where) -> None:
    """Which levels of school answered."""
    result = compute("survey_response_rate", ("level",), where)
    overall = compute("survey_response_rate", where=where).only.value
    show_chart(
        findings.groups_below(result, overall, "the overall rate"),
        result,
        "dots",
        key="response-level",
        subtitle="Member schools with an answer, % of member schools, with 95% interval",
        reference=overall,
    )


def response_by_year(where: Where) -> None:
    """Whether more or fewer answer than before."""
    result = compute("survey_response_rate", ("school_year",), all_years(where))
    show_chart(
        findings.movement(result, "school_year"),
        result,
        "lines",
        key="response-years",
        subtitle="Member schools with an answer, % of member schools",
        over="school_year",
    )


def answers(where: Where) -> None:
    """What was answered to the questions of the scale in the filters."""
    scale = where["subscale"]
    order = answers_of(scale)
    result = compute("answer_share", ("item",), where)
    name = label("subscale", scale)
    show_chart(
        findings.most_and_least(result, "item", order),
        result,
        "likert",
        key="answers",
        subtitle=f"{name}: % of respondents who gave each answer, centred on the middle one",
        sentence=findings.likert_sentence(result, "item", order),
        table=crosstab(result, f"{name}: answers", "item", "answer", order),
        rows_by="item",
        answers=order,
    )


def scores_by_level(where: Where) -> None:
    """The score of the scale in the filters, by level of school."""
    result = compute("scale_score", ("level",), where)
    show_chart(
        findings.extremes(result, "schools score highest", "lowest"),
        result,
        "dots",
        key="scores",
        subtitle=f"{label('subscale', where['subscale'])}: mean scale score, by school level",
        reference=compute("scale_score", where=where).only.value,
    )


def reliability(where: Where) -> None:
    """How far each scale can be trusted."""
    scales = {name: code for name, code in where.items() if name != "subscale"}
    result = compute("reliability", ("subscale",), scales)
    show_chart(
        findings.extremes(result, "holds together best", "least"),
        result,
        "dots",
        key="alpha",
        subtitle="Cronbach's alpha of each scale; below about 0.7 scores should not be compared",
        sentence=findings.listing(result),
    )
