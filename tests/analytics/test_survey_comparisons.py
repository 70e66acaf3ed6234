"""Golden values of survey comparisons, each worked out beside it."""

from __future__ import annotations

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import Role, State, compute, concerns_of, listing
from data_loaders.store import Store

SURVEY = "partnership_program_school"
SUPPORT = ("principal_support", "teacher_support", "family_support", "district_support")
LAST = {"school_year": "2024-25"}
ANALYST = {"role": Role.ANALYST}


def answer(response: str, item: str, score: float | None, **more: object) -> dict:
    return {
        "instrument": SURVEY,
        "administration": "Spring 2025",
        "response_id": response,
        "item": item,
        "answer": "Don't know" if score is None else str(score),
        "score": score,
        "level": "school",
        "school_year": "2024-25",
        **more,
    }


def school_answers(school: str, year: str, *scores: float, **more: object) -> list[dict]:
    """Respondents of a school, each with the same score on all four items of support."""
    return [
        answer(f"{school} {year} {number}", item, score, school_id=school, school_year=year, **more)
        for number, score in enumerate(scores)
        for item in SUPPORT
    ]


def school(name: str, level: str = "elementary") -> dict:
    return {"school_id": name, "school_name": f"School {name}", "level": level}


@pytest.fixture
def two_years(store: Store, fill: Fill) -> Store:
    """Four schools in both years, two in one of them.

    A: 3 (4 people) then 4 (3): +1. B: 3 (2) then 3.5 (4): +0.5. C: 4 (3) then 4 (4): 0.
    D: 5 (2) then 4.5 (2): -0.5. E answers in the first year only (2, by 10 people), F in the
    second only (1, by 10 people). The smaller year of each matched school: 3 + 2 + 3 + 2 = 10.
    """
    old, new = "2023-24", "2024-25"
    fill(
        school=[school(name) for name in "ABCEF"] + [school("D", "middle")],
        survey_response=school_answers("A", old, 3, 3, 3, 3)
        + school_answers("A", new, 4, 4, 4)
        + school_answers("B", old, 2, 4)
        + school_answers("B", new, 3, 3, 4, 4)
        + school_answers("C", old, 4, 4, 4)
        + school_answers("C", new, 4, 4, 4, 4)
        + school_answers("D", old, 5, 5)
        + school_answers("D", new, 4, 5)
        + school_answers("E", old, *[2] * 10)
        + school_answers("F", new, *[1] * 10),
    )
    return store


def test_the_change_of_matched_schools_is_the_mean_of_their_own_changes(two_years: Store) -> None:
    """(1 + 0.5 + 0 - 0.5) / 4 = 0.25; squares of the deviations 0.5625, 0.0625, 0.0625, 0.5625,
    variance 1.25 / 3; t of 3 degrees 3.182446; half 3.182446 * sqrt(1.25 / 3 / 4) = 1.027131."""
    row = compute(two_years, "matched_change", where={**LAST, "subscale": "support"}).only
    assert row.value == pytest.approx(0.25)
    assert (row.denominator, row.people) == (4, 10)
    assert row.low == pytest.approx(0.25 - 1.027131, abs=1e-6)
    assert row.high == pytest.approx(0.25 + 1.027131, abs=1e-6)


def test_the_size_of_the_change_is_in_standard_deviations_of_the_changes(two_years: Store) -> None:
    """0.25 / sqrt(1.25 / 3) = 0.387298."""
    row = compute(two_years, "matched_change_effect", where={**LAST, "subscale": "support"}).only
    assert row.value == pytest.approx(0.387298, abs=1e-6)
    assert row.low < 0 < row.high


def test_a_change_of_few_respondents_is_hidden_and_so_is_its_complement(two_years: Store) -> None:
    """The middle school has 2 people behind it, the elementary schools 8."""
    where = {**LAST, "subscale": "support"}
    rows = compute(two_years, "matched_change", by=("level",), where=where).rows
    assert {row.state for row in rows} == {State.SUPPRESSED}
    seen = compute(two_years, "matched_change", by=("level",), where=where, **ANALYST)
    assert values(seen) == {"elementary": 0.5, "middle": -0.5}


def test_matched_schools_stand_beside_those_of_one_year(two_years: Store) -> None:
    """Matched: (3 + 3 + 4 + 5) / 4 = 3.75, then (4 + 3.5 + 4 + 4.5) / 4 = 4. One year only: E 2,
    then F 1. All: 17 / 5 = 3.4, then 17 / 5 = 3.4: the mean of all stood still."""
    where = {**LAST, "subscale": "support"}
    apart = compute(two_years, "school_mean_score", by=("school_group", "answered_in"), where=where)
    assert values(apart) == {
        ("matched", "2023-24"): 3.75,
        ("matched", "2024-25"): 4,
        ("one_year", "2023-24"): 2,
        ("one_year", "2024-25"): 1,
    }
    every = compute(two_years, "school_mean_score", by=("answered_in",), where=where)
    assert values(every) == {"2023-24": 3.4, "2024-25": 3.4}


def test_versions_of_an_instrument_are_never_subtracted(store: Store, fill: Fill) -> None:
    """The same school on the district form, version 1 and then version 2: no change exists."""
    rows = [
        answer(
            f"{year} {number}",
            item,
            4,
            instrument=instrument,
            school_id="A",
            school_year=year,
        )
        for year, instrument in (
            ("2023-24", "partnership_program_district"),
            ("2024-25", "partnership_program_district_2"),
        )
        for number in range(12)
        for item in ("district_leader_time", "district_policy", "district_budget")
    ]
    fill(school=[school("A")], survey_response=rows)
    where = {"subscale": "district_leaders"}
    assert compute(store, "matched_change", where=where).only.state is State.NO_DATA
    trend = compute(store, "scale_score", by=("school_year", "instrument"), where=where)
    assert values(trend) == {
        ("2023-24", "partnership_program_district"): 4,
        ("2024-25", "partnership_program_district_2"): 4,
    }


def led(name: str, year: str, stated: bool | None) -> dict:
    return {
        "school_year": year,
        "school_id": name,
        "status": "member",
        "has_district_leader": stated,
    }


@pytest.fixture
def led_schools(store: Store, fill: Fill) -> Store:
    """A is led for three years; B's second year is not stated; C's second is a no; D is new."""
    years = ("2022-23", "2023-24", "2024-25")
    stated = {"A": (True, True, True), "B": (True, None, True), "C": (True, False, True)}
    fill(
        school=[school(name) for name in "ABCD"],
        membership=[
            led(name, year, each)
            for name, three in stated.items()
            for year, each in zip(years, three, strict=True)
        ]
        + [led("D", "2024-25", True)],
        survey_response=[
            row
            for name, score in zip("ABCD", (5, 4, 3, 2), strict=True)
            for row in school_answers(name, "2024-25", *[score] * 10)
        ],
    )
    return store


def test_three_years_without_a_gap_are_consistent_leadership(led_schools: Store) -> None:
    """A 5; C 3 and D 2 give 2.5; B is not known: its missing year could be a yes."""
    where = {**LAST, "subscale": "support"}
    found = compute(led_schools, "scale_score", by=("district_leadership",), where=where)
    assert values(found) == {"consistent": 5, "not_consistent": 2.5, "not_known": 4}


def test_the_years_of_consistent_leadership_are_a_setting(led_schools: Store, fill: Fill) -> None:
    """With one year, everybody led in 2024-25 is consistent: (5 + 4 + 3 + 2) / 4."""
    fill(setting=[{"setting": "district_leadership_years", "scope": "", "value": "1"}])
    where = {**LAST, "subscale": "support"}
    found = compute(led_schools, "scale_score", by=("district_leadership",), where=where)
    assert values(found) == {"consistent": 3.5}


def test_the_score_of_respondents_has_a_t_interval(store: Store, fill: Fill) -> None:
    """Student's sleep data as ten answers: mean -1.58, from -2.4598858 to -0.7001142 (R)."""
    sleep = (-1.2, -2.4, -1.3, -1.3, 0.0, -1.0, -1.8, -0.8, -4.6, -1.4)
    fill(survey_response=[answer(f"R{n}", "overall", each) for n, each in enumerate(sleep)])
    row = compute(store, "scale_score", where={"subscale": "quality"}).only
    assert (round(row.low, 7), round(row.high, 7)) == (-2.4598858, -0.7001142)


def test_a_single_score_has_no_interval(store: Store, fill: Fill) -> None:
    fill(survey_response=[answer("R1", "overall", 4)])
    row = compute(store, "scale_score", where={"subscale": "quality"}, **ANALYST).only
    assert (row.value, row.low, row.high) == (4, None, None)


def test_levels_are_compared_in_three_groups(store: Store, fill: Fill) -> None:
    """Ten people each: elementary 4, K-8 5; middle 3, high 2 and combined 1 are one group of 2."""
    levels = {"elementary": 4, "k8": 5, "middle": 3, "high": 2, "secondary": 1}
    fill(
        school=[school(level, level) for level in levels],
        survey_response=[
            row
            for level, score in levels.items()
            for row in school_answers(level, "2024-25", *[score] * 10)
        ],
    )
    found = compute(store, "scale_score_by_level", where={"subscale": "support"})
    assert values(found) == {"elementary": 4, "k8": 5, "secondary": 2}
    assert by_group(found)["secondary"].denominator == 30


def test_a_hidden_level_is_not_the_rest_of_its_group(store: Store, fill: Fill) -> None:
    """High (5 people) and K-8 (4) are hidden; middle must be too: secondary is shown beside."""
    sizes = {"elementary": 30, "k8": 4, "middle": 20, "high": 5}
    fill(
        school=[school(level, level) for level in sizes],
        survey_response=[
            row
            for level, size in sizes.items()
            for row in school_answers(level, "2024-25", *[3] * size)
        ],
    )
    where = {"subscale": "support"}
    shown = by_group(compute(store, "scale_score", by=("level",), where=where))
    assert shown["high"].state is State.SUPPRESSED
    assert shown["middle"].state is State.SUPPRESSED


def test_alpha_has_feldts_interval(store: Store, fill: Fill) -> None:
    """The published three questions and ten people, as the items of help for schools would be.

    The scale has four items here, so the three columns are put on the three of the coaches'
    support: 0.7734375, from 0.336 to 0.939 (Bobbitt 2021).
    """
    columns = {
        "coach_network": (1, 2, 2, 3, 2, 2, 3, 3, 2, 3),
        "coach_peers": (1, 1, 1, 2, 3, 3, 2, 3, 3, 3),
        "coach_materials": (1, 1, 2, 1, 2, 3, 3, 3, 2, 3),
    }
    fill(
        survey_response=[
            answer(f"R{person}", item, score, instrument="coach_survey", level="coach")
            for item, scores in columns.items()
            for person, score in enumerate(scores)
        ]
    )
    where = {"subscale": "coach_support"}
    row = compute(store, "reliability", where=where).only
    assert row.value == pytest.approx(0.7734375)
    assert (round(row.low, 3), round(row.high, 3)) == (0.336, 0.939)


@pytest.fixture
def published_covariances(store: Store, fill: Fill) -> Store:
    """Twelve people whose four items have exactly StatsBase's covariances."""
    import numpy as np

    covariance = np.full((4, 4), 6.0) + np.diag([4, 5, 6, 7])
    waves = np.random.default_rng(1).normal(size=(12, 4))
    centred, _ = np.linalg.qr(waves - waves.mean(axis=0))
    points = centred * np.sqrt(11) @ np.linalg.cholesky(covariance).T
    fill(
        survey_response=[
            answer(f"R{person}", item, float(score))
            for person, scores in enumerate(points)
            for item, score in zip(SUPPORT, scores, strict=True)
        ]
        + [answer("R99", SUPPORT[0], 5.0)]
    )
    return store


def test_alpha_without_each_question_is_the_published_one(published_covariances: Store) -> None:
    """StatsBase: 0.7500, 0.7606, 0.7714, 0.7826; the thirteenth person answered one item only."""
    rows = by_group(compute(published_covariances, "reliability_if_dropped"))
    found = [rows[SURVEY, "support", item].value for item in SUPPORT]
    assert [round(each or 0, 4) for each in found] == [0.75, 0.7606, 0.7714, 0.7826]
    assert {row.people for row in rows.values()} == {12}


def test_a_filter_on_the_question_does_not_shrink_the_scale(published_covariances: Store) -> None:
    where = {"item": "family_support", "subscale": "support"}
    (row,) = compute(published_covariances, "reliability_if_dropped", where=where).rows
    assert round(row.value or 0, 4) == 0.7714


def test_a_scale_of_two_questions_has_no_alpha_without_one(store: Store, fill: Fill) -> None:
    rows = [answer(f"R{n}", "state_overall", 1 + n % 5, instrument="partnership_program_state")
            for n in range(12)]  # fmt: skip
    fill(survey_response=rows)
    assert {row.state for row in compute(store, "reliability_if_dropped").rows} == {State.NO_DATA}


def test_shares_of_one_question_add_up_to_a_hundred(store: Store, fill: Fill) -> None:
    """Of 100 schools 34 urban, 21 small urban, 25 suburban, 20 rural (SEDL Collection 388)."""
    places = ["urban"] * 34 + ["small urban"] * 21 + ["suburban"] * 25 + ["rural"] * 20
    fill(
        survey_response=[
            {**answer(f"R{n}", "place", None, instrument="places"), "answer": place}
            for n, place in enumerate(places)
        ]
    )
    shares = compute(store, "answer_share", where={"item": "place"})
    assert values(shares) == {"urban": 34, "small urban": 21, "suburban": 25, "rural": 20}
    assert sum(row.value or 0 for row in shares.rows) == 100


def session_answer(response: str, item: str, score: float | None, session: str) -> dict:
    more = {"instrument": "session_feedback", "level": "session", "session": session}
    return answer(response, item, score, **more)


def test_session_feedback_counts_unsure_and_leaves_out_not_applicable(
    store: Store, fill: Fill
) -> None:
    """Useful: 4 strongly agree, 3 agree, 2 unsure, 1 disagrees, 2 not applicable: 7 of 10.
    Practice: all 12 strongly disagree: 0 of 12, which is 0 and not hidden."""
    useful: list[float | None] = [5] * 4 + [4] * 3 + [3] * 2 + [2] + [None] * 2
    fill(
        survey_response=[
            row
            for number, score in enumerate(useful)
            for row in (
                session_answer(f"R{number}", "session_useful", score, "Teams"),
                session_answer(f"R{number}", "session_practice", 1, "Teams"),
            )
        ]
    )
    rows = by_group(compute(store, "session_agreement_rate"))
    assert fraction(rows["session_useful"]) == (7, 10)
    assert (rows["session_useful"].value, rows["session_practice"].value) == (70, 0)


def test_the_share_agreed_with_is_a_mean_over_people(store: Store, fill: Fill) -> None:
    """Ten people agree with both statements, ten with one of two, five with neither (one of
    them answered one only): (10 * 100 + 10 * 50 + 5 * 0) / 25 = 60."""
    rows = []
    for number in range(25):
        first, second = (5, 4) if number < 10 else (4, 2) if number < 20 else (1, 3)
        rows.append(session_answer(f"R{number}", "session_useful", first, "Teams"))
        if number != 24:
            rows.append(session_answer(f"R{number}", "session_practice", second, "Teams"))
    fill(survey_response=rows)
    row = compute(store, "session_agreed_share").only
    assert (row.value, row.people) == (60, 25)
    assert compute(store, "feedback_session_count").only.value == 1


def test_a_session_of_few_is_hidden_with_its_complement(store: Store, fill: Fill) -> None:
    """Teams 12 people, Plans 4: with the total known, Teams would tell Plans."""
    fill(
        survey_response=[
            session_answer(f"{name} {number}", "session_useful", 4, name)
            for name, size in (("Teams", 12), ("Plans", 4))
            for number in range(size)
        ]
    )
    found = compute(store, "session_agreed_share", by=("session",))
    assert {row.state for row in found.rows} == {State.SUPPRESSED}
    assert compute(store, "session_agreed_share").only.value == 100


def test_questions_are_followed_from_one_administration_to_the_next(
    store: Store, fill: Fill
) -> None:
    """Version 1 then 2 of the district form: one question the same, one in other words, one
    dropped, one new. Case and spaces around make no other words."""
    asked = {
        ("partnership_program_district", "2024-05-01"): {
            "district_policy": "A policy.",
            "district_visits": "We visit twice a year.",
            "district_newsletter": "We send news.",
        },
        ("partnership_program_district_2", "2025-05-01"): {
            "district_policy": " a policy.",
            "district_visits": "We visit every month.",
            "district_languages": "We pay interpreters.",
        },
    }
    fill(
        survey_response=[
            answer(
                "R1",
                item,
                4,
                instrument=instrument,
                level="district",
                administration=day[:4],
                submitted_on=day,
                question=text,
            )
            for (instrument, day), texts in asked.items()
            for item, text in texts.items()
        ]
    )
    found = listing(store, "question_change", ("item", "wording"), order="item")
    assert {row["item"]: row["wording"] for row in found.rows} == {
        "district_languages": "new",
        "district_newsletter": "dropped",
        "district_policy": "same",
        "district_visits": "reworded",
    }
    (matter,) = concerns_of(store, page="surveys")
    assert (matter.concern.rule_code, matter.count, matter.out_of) == ("Q14", 3, 4)


def test_a_comment_keeps_its_place_whatever_its_number(store: Store, fill: Fill) -> None:
    """Questions beside the instrument are followed by their words: Q9 last year, Q8 this year."""
    fill(
        survey_response=[
            answer(
                "R1",
                number,
                None,
                administration=day[:4],
                submitted_on=day,
                question="Anything else?",
            )
            for number, day in (("Q9", "2024-05-01"), ("Q8", "2025-05-01"))
        ]
    )
    found = listing(store, "question_change", ("item", "wording"))
    assert [row["wording"] for row in found.rows] == ["same"]
