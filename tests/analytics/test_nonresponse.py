"""Who did not answer, against the list of members; every number worked out by hand."""

from __future__ import annotations

import pytest
from analytics_helpers import Fill

from analytics import INDICATORS, Result, ResultRow, Role, State, compute
from analytics.findings.nonresponse import (
    RATES,
    fates,
    least_heard,
    nonresponse,
    outcomes,
    reweighted,
    standard_rates,
)
from analytics.statistics.responses import Outcomes, response_rate_1, response_rate_2
from data_loaders.instruments import INSTRUMENTS
from data_loaders.store import Store

SURVEY = "partnership_program_school"
FALSE_DISCOVERIES = 0.05
SCALE = {"subscale": "quality"}


def schools(fill: Fill, answering: dict[str, float]) -> None:
    """Six members: A to D elementary in Region 1, E and F high in Region 2, with a score each."""
    fill(
        school=[
            {
                "school_id": name,
                "school_name": name,
                "region": "Region 1" if name < "E" else "Region 2",
                "level": "elementary" if name < "E" else "high",
            }
            for name in "ABCDEF"
        ],
        membership=[
            {"school_id": name, "school_year": "2024-25", "status": "member"} for name in "ABCDEF"
        ],
        survey_response=[
            {
                "instrument": SURVEY,
                "administration": "Spring 2025",
                "response_id": f"{name}{person}",
                "item": "overall",
                "answer": str(score),
                "score": score,
                "level": "school",
                "school_year": "2024-25",
                "school_id": name,
            }
            for name, score in answering.items()
            for person in range(10)
        ],
    )


def told(store: Store) -> str:
    return nonresponse(
        compute(store, "survey_response_rate"),
        compute(store, "survey_response_rate", by=("region",)),
        compute(store, "survey_response_rate", by=("level",)),
        FALSE_DISCOVERIES,
    )


def test_the_group_that_lost_most_is_named(store: Store, fill: Fill) -> None:
    """A to D and E answer: 5 of 6. High schools are 2 of 6 members, 1 of 5 that answered.

    That the one without an answer is one of these two happens by chance in 2 of 6 cases.
    """
    schools(fill, {"A": 4, "B": 4, "C": 4, "D": 4, "E": 1})
    assert told(store) == (
        "5 of 6 member schools answered (83.3%). "
        "Region 2 is the region heard least: 33% of the "
        "member schools, 20% of those that answered, too few to say whether that is chance. "
        "High is the school level heard least: 33% of the "
        "member schools, 20% of those that answered, too few to say whether that is chance."
    )


@pytest.mark.parametrize(
    ("answering", "allowed", "is_chance"),
    [(12, 0.05, False), (16, 0.05, True), (16, 0.2, False), (12, 0.001, True)],
)
def test_what_may_be_chance_is_said_to_be(answering: int, allowed: float, is_chance: bool) -> None:
    """20 of 20 answered beside 12 or 16 of 20. By hand, Fisher's two-sided probabilities:
    2 C(20, 8) / C(40, 8) = 0.0033, and 2 C(20, 4) / C(40, 4) = 0.106.
    """
    rows = tuple(
        ResultRow({"region": name}, 5.0 * count, count, 20, None, None, None, State.VALUE)
        for name, count in (("R1", 20), ("R2", answering))
    )
    indicator = INDICATORS["survey_response_rate"]
    rates = Result(indicator, ("region",), {}, 1, Role.VIEWER, rows, "")
    said = least_heard(rates, "region", allowed)
    assert said.startswith("R2 is the region heard least: 50% of the member schools")
    assert ("too few to say whether that is chance" in said) == is_chance


def test_nothing_is_said_where_all_or_none_answered(store: Store, fill: Fill) -> None:
    schools(fill, dict.fromkeys("ABCDEF", 3))
    assert told(store) == "6 of 6 member schools answered (100%)."
    assert (
        nonresponse(*[compute(store, "survey_response_rate", where={"coach": "x"})] * 3, 0.05) == ""
    )


def test_a_mean_by_the_levels_of_all_members(store: Store, fill: Fill) -> None:
    """40 answers of 4 and 10 of 1: mean 3.4. By members 4/6 · 4 + 2/6 · 1 = 3."""
    schools(fill, {"A": 4, "B": 4, "C": 4, "D": 4, "E": 1})
    scores = compute(store, "scale_score", by=("level",), where=SCALE)
    overall = compute(store, "scale_score", where=SCALE).only.value
    rates = compute(store, "survey_response_rate", by=("level",))
    assert "the mean would be 3.00 rather than 3.40" in reweighted(scores, rates, overall)
    hidden = compute(store, "scale_score", by=("level",), where={**SCALE, "area": "A"})
    assert reweighted(hidden, rates, 3.4) == ""


def test_response_rates_by_how_much_was_answered(store: Store, fill: Fill) -> None:
    """Four members, thirteen questions: A answers 13, B 7 (54%), C 3 (23%), D nothing.

    RR1 1/4, RR2 2/4, as AAPOR's formula has them; A's second respondent with one answer is no
    school of its own. Wilson's interval of 1 of 4: 4.6% to 69.9%, of 2 of 4: 15.0% to 85.0%.
    """
    items = [item.id for item in INSTRUMENTS[SURVEY].items]
    given = {("A", 1): 13, ("A", 2): 1, ("B", 1): 7, ("C", 1): 3}
    fill(
        school=[
            {"school_id": name, "school_name": name, "region": region}
            for name, region in (*zip("ABCD", ("N", "N", "S", "S"), strict=True), ("E", "W"))
        ],
        membership=[
            {"school_id": name, "school_year": "2024-25", "status": "member"} for name in "ABCD"
        ]
        + [{"school_id": "E", "school_year": "2024-25", "status": "lapsed"}],
        survey_response=[
            {
                "instrument": SURVEY,
                "administration": "Spring 2025",
                "response_id": f"{name}{person}",
                "item": item,
                "answer": "3",
                "score": 3,
                "level": "school",
                "school_year": "2024-25",
                "school_id": name,
            }
            for (name, person), count in given.items()
            for item in items[:count]
        ],
    )
    assert len(items) == 13
    complete, partial, begun = (compute(store, name) for name in RATES)
    assert (complete.only.value, partial.only.value, begun.only.value) == (25, 50, 75)
    known = Outcomes(complete=1, partial=1, refused=1, not_reached=1)
    assert complete.only.value == 100 * (response_rate_1(known) or 0)
    assert partial.only.value == 100 * (response_rate_2(known) or 0)
    by_region = [compute(store, name, by=("region",)) for name in RATES]
    table = outcomes(by_region, (complete, partial, begun), "region")
    assert [row[1:6] for row in table.rows] == [(2, 1, 1, 0, 0), (2, 0, 0, 1, 1), (4, 1, 1, 1, 1)]
    assert [round(float(end or 0), 1) for end in table.rows[2][7:9]] == [4.6, 69.9]
    assert fates(complete, partial, begun) == (
        "Of 4 member schools 1 answered completely and 1 in part, 1 broke off, 1 did not answer. "
        "95% intervals: RR1 4.6% to 69.9%, RR2 15.0% to 85.0%."
    )
    assert standard_rates(complete, partial) == (
        "Response rate 25.0% by complete answers, 50.0% with partial ones"
    )
    assert standard_rates(begun, begun) == "Response rate 75.0%, no answer is partial"
