"""Survey indicators recomputed from the plain sheets, and the numbers of the README."""

from pathlib import Path

import fastexcel
import pandas as pd
import pytest

import sample_data
from analytics import compute, listing
from data_loaders.instruments import INSTRUMENTS

FOLDER = Path(sample_data.__file__).parent
USED = ("01_", "14_", "15_", "16_", "17_", "22_", "23_", "24_")
SUPPORT = [
    item for item in INSTRUMENTS["partnership_program_school"].items if item.subscale == "support"
]
LAST = {"school_year": "2025-26"}


def scored(instrument, item, answers):
    """Scores of answers; don't know, not applicable and blanks have none."""
    scale = INSTRUMENTS[instrument].scale_of(item)
    labels = {answer.label: answer.score for answer in scale.answers}
    return pd.to_numeric(answers.map(labels))


def school_wave(name, skipped):
    """Schools and the scores of the four items of support, a row a respondent."""
    table = pd.read_csv(FOLDER / "files" / name, dtype=str, skiprows=skipped)
    return table if "Status" not in table else table[table["Status"] != "Survey Preview"]


@pytest.fixture(scope="module")
def support():
    """Scores of support by respondent in 2025 and 2026, with the school."""
    found = {}
    for year, name, skipped in (
        (2025, "15_Partnership survey spring 2025.csv", [1]),
        (2026, "16_Partnership survey spring 2026.csv", [1, 2]),
    ):
        table = school_wave(name, skipped)
        if year == 2026:
            texts = pd.read_csv(FOLDER / "files" / name, dtype=str, nrows=1).iloc[0]
            table = table.rename(columns={code: text for code, text in texts.items() if text})
        columns = {
            item.id: scored("partnership_program_school", item, table[item.wordings[0]])
            for item in SUPPORT
        }
        found[year] = pd.DataFrame({"school": table["School ID"], **columns})
    return found


def scale(frame):
    """The mean of the answered items, where three of the four were answered."""
    items = frame[[item.id for item in SUPPORT]]
    return items.mean(axis=1).where(items.notna().sum(axis=1) >= 3)


def test_the_scale_score_is_that_of_the_sheet(store, support):
    scores = scale(support[2026]).dropna()
    row = compute(store, "scale_score", where={**LAST, "subscale": "support"}).only
    assert (row.value, row.denominator) == (pytest.approx(scores.mean()), len(scores))
    half = (row.high - row.low) / 2
    assert half == pytest.approx(1.9724 * scores.std() / len(scores) ** 0.5, rel=1e-3)


def test_the_change_of_matched_schools_is_that_of_the_sheets(store, support):
    means = {
        year: scale(frame).groupby(frame["school"]).mean().dropna()
        for year, frame in support.items()
    }
    change = (means[2026] - means[2025]).dropna()
    row = compute(store, "matched_change", where={**LAST, "subscale": "support"}).only
    assert (row.value, row.denominator) == (pytest.approx(change.mean()), len(change))
    size = compute(store, "matched_change_effect", where={**LAST, "subscale": "support"}).only
    assert size.value == pytest.approx(change.mean() / change.std())


def test_alpha_is_that_of_the_sheet(store, support):
    items = support[2026][[item.id for item in SUPPORT]].dropna()
    alpha = 4 / 3 * (1 - items.var().sum() / items.sum(axis=1).var())
    row = compute(store, "reliability", where={**LAST, "subscale": "support"}).only
    assert (row.value, row.people) == (pytest.approx(alpha), len(items))
    kept = items.drop(columns="family_support")
    without = 3 / 2 * (1 - kept.var().sum() / kept.sum(axis=1).var())
    where = {**LAST, "subscale": "support", "item": "family_support"}
    (dropped,) = compute(store, "reliability_if_dropped", where=where).rows
    assert dropped.value == pytest.approx(without)


@pytest.fixture(scope="module")
def feedback():
    name = FOLDER / "files" / "23_Session feedback 2025-26.csv"
    texts = pd.read_csv(name, dtype=str, nrows=1).iloc[0]
    table = pd.read_csv(name, dtype=str, skiprows=[1, 2])
    return table[table["Status"] != "Survey Preview"].rename(columns=dict(texts))


def test_agreement_with_each_statement_is_that_of_the_sheet(store, feedback):
    rows = {row.group["item"]: row for row in compute(store, "session_agreement_rate").rows}
    for item in INSTRUMENTS["session_feedback"].items:
        answers = feedback[item.wordings[0]].dropna()
        valid = answers[answers != "Not applicable"]
        agreed = valid.isin(["Agree", "Strongly agree"]).sum()
        assert (rows[item.id].numerator, rows[item.id].denominator) == (agreed, len(valid))


def test_time_to_practice_came_with_the_lab(store, feedback):
    """The story of the README: little time to practice before January, much after."""
    wording = INSTRUMENTS["session_feedback"].items[2].wordings[0]
    session = "Which session did you attend?"
    agreed = feedback[wording].isin(["Agree", "Strongly agree"]).groupby(feedback[session]).mean()
    assert agreed["Launch: one coaching system"] < 0.5 < agreed["Coaching lab: practice round"]


def stated():
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    lines = text.split("| number of the other surveys |")[1].split("\n\n")[0].splitlines()[2:]
    pairs = [line.strip("| ").split(" | ") for line in lines]
    return {name: int(value) for name, value in pairs}


def test_the_readme_states_what_the_files_hold(store, feedback):
    book = fastexcel.read_excel(FOLDER / "files" / "24_District partnership survey.xlsx")
    coaches = pd.read_csv(FOLDER / "files" / "22_Coach survey spring 2026.csv", skiprows=[1])
    wording = listing(store, "question_change", ("item",), condition="wording <> 'same'")
    sessions = feedback["Which session did you attend?"].value_counts()
    assert stated() == {
        "coach surveys spring 2026": len(coaches),
        "forms of session feedback": len(feedback),
        "sessions with feedback": len(sessions),
        "forms of the smallest session": sessions.min(),
        "district forms spring 2025": book.load_sheet(0).height,
        "district forms spring 2026": book.load_sheet(1).height,
        "questions reworded, new or dropped": wording.total,
    }
