"""Golden values of the survey indicators: by hand and from published examples."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from analytics_helpers import Fill, fraction, values

from analytics import Role, State, compute, label_of
from data_loaders.declarations import Answer, Instrument, Item, Scale
from data_loaders.instruments import INSTRUMENTS
from data_loaders.store import Store

SURVEY = "partnership_program_school"
SUPPORT = ("principal_support", "teacher_support", "family_support", "district_support")


def answers(response: str, scores: dict[str, float | None], **more: object) -> list[dict]:
    return [
        {
            "instrument": SURVEY,
            "administration": "Spring 2025",
            "response_id": response,
            "item": item,
            "answer": "Don't know" if score is None else str(score),
            "score": score,
            "level": "school",
            **more,
        }
        for item, score in scores.items()
    ]


def support(*scores: float | None) -> dict[str, float | None]:
    return dict(zip(SUPPORT, scores, strict=False))


def test_a_scale_needs_two_thirds_of_its_items(store: Store, fill: Fill) -> None:
    """Four items: three answers (2.67 rounded up) make a score, two do not.

    A: 4, 4, 5, 3 gives 4. B: 2, 3, 4 and don't know gives 3. C: 5, 5 gives none. Mean 3.5.
    """
    fill(
        survey_response=answers("A", support(4, 4, 5, 3))
        + answers("B", support(2, 3, 4, None))
        + answers("C", support(5, 5))
    )
    row = compute(store, "scale_score", where={"subscale": "support"}, role=Role.ANALYST).only
    assert row.value == 3.5
    assert row.people == 2
    hidden = compute(store, "scale_score", where={"subscale": "support"}).only
    assert hidden.state is State.SUPPRESSED


def test_answers_are_shares_of_valid_responses(store: Store, fill: Fill) -> None:
    """Twelve respondents on one item: 6 agree, 4 strongly agree, 2 don't know. 6 and 4 of 10.

    Codes and words mean the same answer: the first agrees in words.
    """
    scores: list[float | None] = [4] * 6 + [5] * 4 + [None] * 2
    rows = [
        row
        for number, score in enumerate(scores)
        for row in answers(f"R{number}", {"principal_support": score})
    ]
    rows[0]["answer"] = "agree"
    fill(survey_response=rows)
    where = {"item": "principal_support"}
    shares = compute(store, "answer_share", where=where)
    assert values(shares) == {"Agree": 60, "Strongly agree": 40}
    assert fraction(shares.rows[0]) == (6, 10)
    assert label_of("item", "principal_support") == "Principal supports the work"


def test_an_unknown_survey_counts_each_choice_once_per_respondent(store: Store, fill: Fill) -> None:
    """110 respondents tick films, 20 of them both: A by 60 + 20, B by 30 + 20, of 110."""
    ticked = ["A"] * 60 + ["B"] * 30 + ["AB"] * 20
    fill(
        survey_response=[
            {
                "instrument": "films",
                "administration": "2014",
                "response_id": f"R{number}",
                "item": "q3",
                "choice": film,
                "question": "Which films have you seen?",
                "answer": film,
            }
            for number, films in enumerate(ticked)
            for film in films
        ]
    )
    shares = compute(store, "answer_share", where={"item": "q3"})
    assert [fraction(row) for row in shares.rows] == [(80, 110), (50, 110)]


def test_words_that_somebody_wrote_are_no_category(store: Store, fill: Fill) -> None:
    """Twelve names, each given in two waves, recur but say who answered."""
    fill(
        survey_response=[
            {
                "instrument": "form",
                "administration": wave,
                "response_id": f"{wave} {number}",
                "item": "q1",
                "question": "Who are you?",
                "answer": f"Person {number}",
            }
            for wave in ("Fall 2025", "Spring 2026")
            for number in range(12)
        ]
    )
    shown = compute(store, "answer_share", where={"item": "q1"})
    assert "Person" not in str(shown.rows)


def made_up(columns: Sequence[Sequence[float]]) -> Instrument:
    """An instrument with as many items as there are columns."""
    scale = Scale("s", "S", tuple(Answer(str(n), n) for n in (1, 2, 3)))
    items = tuple(Item(f"i{n}", f"Item {n}", "s", "all") for n in range(len(columns)))
    return Instrument("made_up", "Made up", "1", "school", "test", (scale,), items)


def test_alpha_of_a_published_example(
    store: Store, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three questions, ten people: 0.7734375 (Bobbitt 2021). An incomplete one is left out."""
    columns = (
        (1, 2, 2, 3, 2, 2, 3, 3, 2, 3),
        (1, 1, 1, 2, 3, 3, 2, 3, 3, 3),
        (1, 1, 2, 1, 2, 3, 3, 3, 2, 3),
    )
    monkeypatch.setitem(INSTRUMENTS, "made_up", made_up(columns))
    from analytics import prepare

    prepare(store)
    rows = [
        {
            "instrument": "made_up",
            "administration": "1",
            "response_id": f"R{person}",
            "item": f"i{item}",
            "answer": str(score),
            "score": score,
        }
        for item, column in enumerate(columns)
        for person, score in enumerate(column)
    ]
    incomplete = {**rows[0], "response_id": "R99"}
    fill(survey_response=[*rows, incomplete])
    row = compute(store, "reliability").only
    assert row.value == pytest.approx(0.7734375, abs=1e-12)
    assert row.people == 10


def test_alpha_of_a_published_covariance_matrix(store: Store, fill: Fill, monkeypatch) -> None:
    """Covariances [[10,6,6,6],[6,11,6,6],[6,6,12,6],[6,6,6,13]]: alpha 0.8136 (StatsBase).

    Twelve points with exactly these sample covariances: the square root of 11 times an
    orthonormal basis without mean, times the Cholesky factor.
    """
    import numpy as np

    covariance = np.full((4, 4), 6.0) + np.diag([4, 5, 6, 7])
    waves = np.random.default_rng(1).normal(size=(12, 4))
    centred, _ = np.linalg.qr(waves - waves.mean(axis=0))
    points = centred * np.sqrt(11) @ np.linalg.cholesky(covariance).T
    assert np.allclose(np.cov(points.T), covariance)
    monkeypatch.setitem(INSTRUMENTS, "made_up", made_up(points.T))
    from analytics import prepare

    prepare(store)
    fill(
        survey_response=[
            {
                "instrument": "made_up",
                "administration": "1",
                "response_id": f"R{person}",
                "item": f"i{item}",
                "answer": "x",
                "score": float(score),
            }
            for person, scores in enumerate(points)
            for item, score in enumerate(scores)
        ]
    )
    value = compute(store, "reliability").only.value
    assert value == pytest.approx(4 / 3 * (1 - 46 / 118), abs=1e-9)
    assert round(value or 0, 4) == 0.8136


def test_a_scale_of_one_item_has_no_alpha(store: Store, fill: Fill) -> None:
    rows = [row for n in range(12) for row in answers(f"R{n}", {"overall": 1 + n % 5})]
    fill(survey_response=rows)
    assert compute(store, "reliability").only.state is State.NO_DATA
