"""What the surveys page shows: who answered and what they said."""

from __future__ import annotations

import streamlit as st

from analytics import findings
from analytics.findings import nonresponse
from analytics.findings import survey as survey_findings
from analytics.key_numbers import Card
from analytics.tables import crosstab
from data_loaders.instruments.known import instruments_of
from pages.components.cards import card_of, show_cards
from pages.components.equity_calls import screen
from pages.components.figure import show_chart
from pages.components.filters import answers_of, choice
from pages.components.labels import label
from pages.components.panels import Where, all_years
from pages.components.periods import year_before
from pages.components.session import choices, compute, store

MOST_CARDS = 5
OF_SCHOOLS = "school"
VIEWS = {"answers": "Answers", "change": "Change", "trust": "Reliability and wording"}


def is_of_schools(where: Where) -> bool:
    """Whether the survey in the filters is one of schools."""
    return where.get("survey_level") == OF_SCHOOLS


def scales_of(where: Where) -> dict[str, str]:
    """The scales of the survey in the filters: code to label."""
    asked = {name: where[name] for name in ("survey_level", "school_year") if name in where}
    return dict(choices("subscale", asked))


def versions_of(where: Where, year: str) -> list[str]:
    """The versions of the survey's form that were answered in a school year."""
    asked = {"survey_level": where["survey_level"], "school_year": year}
    return [code for code, _ in choices("instrument", asked)]


def range_of(scale: str) -> str:
    """From which to which score a scale runs, in one line: "1 to 5"."""
    low, high = next(
        instrument.scale_of(item).bounds
        for instrument in instruments_of(store()).values()
        for item in instrument.items
        if item.subscale == scale
    )
    return f"{low:g} to {high:g}".replace(" ", "\N{NO-BREAK SPACE}")


def chosen_scale(where: Where) -> str:
    """The scale to look at; each level of survey remembers its own."""
    level = where["survey_level"]
    key = "subscale" if level == OF_SCHOOLS else f"subscale_{level}"
    return choice("Scale", scales_of(where), key)


def chosen_view() -> str:
    """Which part of the page to show."""
    return choice("View", VIEWS, "view")


def nothing_in_year(where: Where) -> None:
    """Say that this survey was not answered in the year, and what to do."""
    level, year = label("survey_level", where["survey_level"]), where["school_year"]
    st.info(
        f"No survey of this kind ({level.lower()}) is on file for {year}. Choose another year.",
        icon=":material/event_busy:",
    )


def key_numbers(where: Where) -> None:
    """How many answered, and the score of each scale."""
    year = where["school_year"]
    answered = "survey_response_rate" if is_of_schools(where) else "response_count"
    known = {name: code for name, code in where.items() if name != "respondent_role"}
    cards = [card_of(answered, _of_members(known) if is_of_schools(where) else where)]
    is_comparable = versions_of(where, year) == versions_of(where, year_before(year))
    for code, name in scales_of(where).items():
        asked, words = {**where, "subscale": code}, f"{name} ({range_of(code)})"
        alone = Card(compute("scale_score", where=asked), label=words)
        cards.append(card_of("scale_score", asked, words) if is_comparable else alone)
    show_cards(cards[:MOST_CARDS], "surveys")
    if is_of_schools(where):
        st.caption(who_is_missing(known))
    if versions_of(where, year_before(year)) and not is_comparable:
        st.caption(
            f"The form has another version than in {year_before(year)}: scores are not compared."
        )


def _of_members(where: Where) -> dict[str, str]:
    """The filters that the response rate of schools knows."""
    other = ("survey_level", "respondent_role", "subscale")
    return {name: code for name, code in where.items() if name not in other}


def who_is_missing(where: Where) -> str:
    """How many of the members stand behind a score, and who of them is heard least."""
    known = _of_members(where)
    rate = compute("survey_response_rate", where=known)
    by_region = compute("survey_response_rate", ("region",), known)
    by_level = compute("survey_response_rate", ("level",), known)
    return nonresponse.nonresponse(rate, by_region, by_level, screen().false_discoveries)


def outcomes(where: Where) -> None:
    """What became of the members, by region: complete, partial, broken off, no answer."""
    known = _of_members(where)
    wholes = [compute(name, where=known) for name in nonresponse.RATES]
    if wholes[0].only.value is None:
        return
    groups = [compute(name, ("region",), known) for name in nonresponse.RATES]
    show_chart(
        nonresponse.standard_rates(*wholes[:2]),
        groups[0],
        "dots",
        key="outcomes",
        subtitle=nonresponse.HOW_COUNTED,
        sentence=nonresponse.fates(*wholes),
        table=nonresponse.outcomes(groups, wholes, "region"),
        reference=wholes[0].only.value,
    )


def behind(where: Where) -> str:
    """The response rate as it stands beside a mean; empty where no list of members is known."""
    if not is_of_schools(where) or "school_year" not in where:
        return ""
    told = nonresponse.answered(compute("survey_response_rate", where=_of_members(where)))
    return f". {told}" if told else ""


def behind_years(where: Where) -> str:
    """The response rate of each year, as it stands beside means over the years."""
    if not is_of_schools(where):
        return ""
    known = all_years(_of_members(where))
    return nonresponse.by_year(compute("survey_response_rate", ("school_year",), known))


def _if_all_levels_were_heard(where: Where) -> str:
    """What the mean were if who answered mirrored the members, by level of school."""
    scores = compute("scale_score", ("level",), where)
    rates = compute("survey_response_rate", ("level",), _of_members(where))
    return nonresponse.reweighted(scores, rates, compute("scale_score", where=where).only.value)


def response_by_level(where: Where) -> None:
    """Which levels of school answered."""
    result = compute("survey_response_rate", ("level",), _of_members(where))
    overall = compute("survey_response_rate", where=_of_members(where)).only.value
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
    result = compute("survey_response_rate", ("school_year",), all_years(_of_members(where)))
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
        subtitle=f"{name}: % of respondents who gave each answer, centered on the middle one; "
        "don't know and not applicable left out",
        sentence=findings.likert_sentence(result, "item", order),
        table=crosstab(result, f"{name}: answers", "item", "answer", order),
        rows_by="item",
        answers=order,
    )


def scores_by_level(where: Where) -> None:
    """The score of the scale in the filters, by level of school in three groups."""
    result = compute("scale_score_by_level", (), where)
    show_chart(
        survey_findings.told_apart(result, "School levels"),
        result,
        "dots",
        key="scores",
        subtitle=f"{label('subscale', where['subscale'])}: mean scale score of respondents, by "
        "school level, with 95% interval" + behind(where),
        sentence=f"{findings.listing(result)} {_if_all_levels_were_heard(where)}".strip(),
        is_sorted=False,
        reference=compute("scale_score", where=where).only.value,
    )


def scores_by_role(where: Where) -> None:
    """Whether roles see the program alike."""
    result = compute("scale_score", ("respondent_role",), where)
    show_chart(
        survey_findings.told_apart(result, "Roles"),
        result,
        "dots",
        key="roles",
        subtitle=f"{label('subscale', where['subscale'])}: mean scale score, by the role of the "
        "respondent, with 95% interval" + behind(where),
        reference=compute("scale_score", where=where).only.value,
    )
