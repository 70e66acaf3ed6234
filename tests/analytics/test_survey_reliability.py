"""Omega and item-total correlations of the store, against R's data set "attitude"."""

from __future__ import annotations

import pytest
from analytics_helpers import Fill
from test_survey_indicators import made_up
from test_survey_statistics import ATTITUDE

from analytics import INDICATORS, Role, State, compute, prepare, whole_numbers
from analytics.findings.survey import FEW_QUESTIONS, omega_beside_alpha, why_no_omega
from data_loaders.datasets import DATASETS
from data_loaders.errors import CallError
from data_loaders.instruments import INSTRUMENTS
from data_loaders.store import Store

Answered = list[list[int]]


@pytest.fixture
def answered(store: Store, fill: Fill, monkeypatch: pytest.MonkeyPatch):
    """Fill the store with the answers of a made-up scale, a row a respondent."""

    def _fill(rows: Answered, years: list[str] | None = None) -> None:
        columns = [list(column) for column in zip(*rows, strict=True)]
        monkeypatch.setitem(INSTRUMENTS, "made_up", made_up(columns))
        prepare(store)
        fill(
            survey_response=[
                {
                    "instrument": "made_up",
                    "administration": "1",
                    "response_id": f"R{person}",
                    "item": f"i{item}",
                    "answer": str(score),
                    "score": score,
                    "school_year": years[person] if years else "2024-25",
                }
                for person, scores in enumerate(rows)
                for item, score in enumerate(scores)
            ]
        )

    return _fill


def test_omega_of_the_attitude_scale(store: Store, answered) -> None:
    """0.84054 of standardized answers; bootstrap of 300 draws about 0.71 to 0.91."""
    answered(ATTITUDE)
    result = compute(store, "reliability_omega")
    row = result.only
    assert round(row.value or 0, 5) == 0.84054
    assert row.people == 30
    assert (row.low, row.high) == (pytest.approx(0.712, abs=0.03), pytest.approx(0.907, abs=0.015))
    alphas = compute(store, "reliability")  # 0.843143
    assert "Omega agrees with alpha: within 0.01" in omega_beside_alpha(result, alphas)


def test_each_question_with_the_others_of_the_attitude_scale(store: Store, answered) -> None:
    """r.drop of psych: 0.67 0.74 0.56 0.71 0.79 0.27 0.46.

    Fisher's interval of the last by hand: tanh(atanh(0.46) ± 1.96 / sqrt(27)), 0.12 to 0.70.
    """
    answered(ATTITUDE)
    rows = compute(store, "item_total_correlation").rows
    together = [0.67, 0.74, 0.56, 0.71, 0.79, 0.27, 0.46]
    assert [round(row.value or 0, 2) for row in rows] == together
    low, high = rows[-1].low, rows[-1].high
    assert (low, high) == (pytest.approx(0.12, abs=0.01), pytest.approx(0.70, abs=0.01))
    one = compute(store, "item_total_correlation", where={"item": "i5"}).only
    assert round(one.value or 0, 2) == 0.27


@pytest.mark.parametrize("name", ["reliability_omega", "item_total_correlation"])
def test_nothing_is_shown_of_fewer_than_ten(store: Store, answered, name: str) -> None:
    """Nine answer in one year and 21 in the other: the small year hides the other with it."""
    answered(ATTITUDE, ["2023-24"] * 9 + ["2024-25"] * 21)
    small = compute(store, name, where={"school_year": "2023-24"})
    assert {row.state for row in small.rows} == {State.SUPPRESSED}
    assert {(row.value, row.low, row.people) for row in small.rows} == {(None, None, None)}
    raw = compute(store, name, where={"school_year": "2024-25"}, role=Role.ANALYST)
    assert {row.people for row in raw.rows} == {21}


def test_why_a_scale_has_no_omega(store: Store, answered) -> None:
    answered([row[:2] for row in ATTITUDE])
    result = compute(store, "reliability_omega")
    assert result.only.state is State.NO_DATA
    assert FEW_QUESTIONS in why_no_omega(result, compute(store, "item_total_correlation"))


def test_a_scale_that_one_factor_does_not_fit_says_so(store: Store, answered) -> None:
    """The third question is the sum of the two others: no unique variance is left."""
    answered([[a, b, a + b] for a, b, *_ in ATTITUDE])
    result = compute(store, "reliability_omega")
    assert result.only.state is State.NO_DATA
    said = why_no_omega(result, compute(store, "item_total_correlation"))
    assert "one factor does not fit" in said


def test_earlier_revisions_have_their_omega(store: Store, answered) -> None:
    answered(ATTITUDE)
    assert compute(store, "reliability_omega", as_of=0, role=Role.ANALYST).rows == ()


def test_viewers_ask_no_earlier_revision_of_people_who_answered(store: Store, answered) -> None:
    """The mean before and after one more answer is that answer: 30 people, and then 31."""
    answered(ATTITUDE)
    answered([*ATTITUDE, [5] * 7])
    for name in ("scale_score", "reliability_omega", "item_total_correlation"):
        with pytest.raises(CallError, match="about people are for analysts") as caught:
            compute(store, name, as_of=1)
        assert caught.value.do == "What changed between two revisions could be a single person."
        assert compute(store, name, as_of=2).rows
    before, after = (whole_numbers(store, Role.VIEWER, DATASETS, n) for n in (1, 2))
    assert "school_count" in before
    assert not {name for name in (*before, *after) if INDICATORS[name].about.is_people}
    raw = whole_numbers(store, Role.ANALYST, DATASETS, 1)
    assert {name for name in raw if INDICATORS[name].about.is_people}
