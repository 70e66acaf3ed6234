"""Numbers of district systems, worked out again by pandas from the sheets of the sample."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import sample_data
from analytics import compute, concerns_of
from analytics.relate import relate
from data_loaders.store import Store

FILES = Path(sample_data.__file__).parent / "files"
BOOK = FILES / "19_District systems.xlsx"
YEAR = "2025-26"
NOW = {"school_year": YEAR}
LATEST = {**NOW, "tool": "dca", "administration_turn": "latest"}


def sheet(name: str, header: int = 0) -> pd.DataFrame:
    return pd.read_excel(BOOK, sheet_name=name, header=header, dtype=object)


def capacity() -> pd.DataFrame:
    """Administrations of the capacity assessment with their score, oldest first."""
    rows = sheet("Assessments", header=1)
    rows = rows[rows["Tool"] == "DCA"]
    rows["When"] = pd.to_datetime(rows["Administered on"])
    keys = ["District", "Version", "When"]
    found = rows.groupby(keys).agg(
        points=("Points", "sum"),
        most=("Most points", "sum"),
        open=("Points", lambda x: x.isna().sum()),
    )
    found["score"] = (100 * found["points"] / found["most"]).where(found["open"] == 0).astype(float)
    return found.reset_index().sort_values(["District", "When"])


def test_latest_scores_of_the_year(store: Store) -> None:
    given = capacity()
    latest = given[given["When"] >= "2025-07-01"].groupby("District").tail(1)
    where = {"school_year": YEAR, "tool": "dca", "administration_turn": "latest"}
    rows = compute(store, "tool_score", by=("district",), where=where).rows
    expected = latest.set_index("District")["score"]
    assert len(rows) == len(expected) == 12
    for row in rows:
        value = expected[row.group["district"]]
        assert row.value == (None if pd.isna(value) else pytest.approx(value))
    met = compute(store, "total_criterion_rate", where=where).only
    assert (met.numerator, met.denominator) == ((expected >= 80).sum(), expected.notna().sum())


def test_the_dose_and_the_change(store: Store) -> None:
    given = capacity()
    same = given["District"].eq(given["District"].shift())
    same &= given["Version"].eq(given["Version"].shift())
    given["change"] = (given["score"] - given["score"].shift()).where(same)
    given["before"] = given["When"].shift().where(same)
    log = sheet("Supports")
    log = log[log["Kind of support"] == "Coaching"]
    log["When"] = pd.to_datetime(log["Date"])
    steps = given.dropna(subset=["change"]).copy()
    steps["hours"] = [
        log[
            (log["District"] == step["District"])
            & (log["When"] > step["before"])
            & (log["When"] <= step["When"])
        ]["Hours"].sum()
        for _, step in steps.iterrows()
    ]
    means = steps.groupby("District")[["hours", "change"]].mean().astype(float)
    found = relate(store, "coaching_dose", "capacity_change", where={"tool": "dca"})
    assert {pair.code: (pair.x, pair.y) for pair in found.pairs} == {
        name: (pytest.approx(row["hours"]), pytest.approx(row["change"]))
        for name, row in means.iterrows()
    }
    assert found.pearson is not None and found.spearman is not None and found.line is not None
    assert found.pearson.value == pytest.approx(means.corr().iloc[0, 1])
    assert found.spearman.value == pytest.approx(means.corr(method="spearman").iloc[0, 1])


def test_components_checklists_and_conditions(store: Store) -> None:
    rows = sheet("Coaching system", header=2)
    this_year = rows[rows["School year"] == YEAR]
    documented = compute(store, "component_documented_rate", where={"school_year": YEAR}).only
    assert documented.numerator == (this_year["Documented"] == "Yes").sum()
    assert documented.denominator == 7 * this_year["District"].nunique()
    items = sheet("Checklists")
    items = items[items["Installation status"] != "Not applicable"]
    complete = compute(store, "installation_complete_rate").only
    assert complete.numerator == (items["Installation status"] == "Complete").sum()
    assert complete.denominator == len(items)
    coaches = sheet("Coach roster")
    (undefined,) = [
        each for each in concerns_of(store) if each.concern.id == "coaching_role_not_defined"
    ]
    assert undefined.count == (coaches["Role defined in the coaching system"] == "No").sum()


def test_schools_with_a_coach_and_how_evenly(store: Store) -> None:
    schools = pd.read_excel(
        FILES / "01_Network schools 2025-26.xlsx", sheet_name="Schools", header=2, dtype=object
    )
    assigned = sheet("Coaches of schools")
    assigned = assigned[assigned["School year"] == YEAR]
    ours = schools[schools["District"].isin(assigned["District"])].set_index("IRN")
    named = assigned[assigned["Coach"].notna()]
    rate = compute(store, "school_coach_rate", where={"school_year": YEAR}).only
    assert (rate.numerator, rate.denominator) == (named["School ID"].nunique(), len(ours))
    hours = named.groupby("School ID")["Hours at the school per week"].agg(
        lambda column: column.sum() if column.notna().all() else float("nan")
    )
    ours["hours"] = hours.reindex(ours.index)
    ours.loc[~ours.index.isin(named["School ID"]), "hours"] = 0
    known = ours.dropna(subset=["hours"]).astype({"hours": float, "Enrollment": float})
    median = compute(store, "coaching_hours_median", where={"school_year": YEAR}).only
    assert median.value == known["hours"].median()
    # Half of the mean absolute difference of rates, weighted by both schools' students.
    size, each = known["Enrollment"].to_numpy(), (known["hours"] / known["Enrollment"]).to_numpy()
    apart = sum(
        a * b * abs(x - y) for a, x in zip(size, each, strict=True)
        for b, y in zip(size, each, strict=True)
    )  # fmt: skip
    gini = apart / (2 * size.sum() * known["hours"].sum())
    found = compute(store, "coaching_hours_gini", where={"school_year": YEAR}).only
    assert found.value == pytest.approx(gini)


def test_signs_that_contradict_the_log(store: Store) -> None:
    log = sheet("Supports")
    like_consultation = (
        log["In the setting"].eq("No")
        | log["Debriefed second-hand"].eq("Yes")
        | log["Ready materials handed over"].eq("Yes")
    )
    kind = log["Kind of support"]
    wrong = (kind.eq("Coaching") & like_consultation) | (
        kind.eq("Consultation") & ~like_consultation & log["In the setting"].eq("Yes")
    )
    found = compute(store, "support_contradicted_rate").only
    assert (found.numerator, found.denominator) == (wrong.sum(), kind.ne("Training").sum())


STATED = {
    "administrations of the capacity assessment": ("administration_window_share", {}, "whole"),
    "districts with a score 2025-26": ("total_criterion_rate", LATEST, "denominator"),
    "districts at the criterion 2025-26": ("total_criterion_rate", LATEST, "numerator"),
    "components documented 2025-26": ("component_documented_rate", NOW, "numerator"),
    "systems approved 2025-26": ("system_approved_rate", NOW, "numerator"),
    "checklist items complete": ("installation_complete_rate", {}, "numerator"),
    "schools with a named coach 2025-26": ("school_coach_rate", NOW, "numerator"),
    "service plans kept 2025-26": ("service_plan_kept_rate", NOW, "numerator"),
    "supports logged": ("support_kind_share", {}, "whole"),
    "supports whose signs say otherwise": ("support_contradicted_rate", {}, "numerator"),
}


def test_the_numbers_of_the_readme(store: Store) -> None:
    text = (FILES.parent / "README.md").read_text(encoding="utf-8")
    part = text.split("| number of district systems | value |")[1].split("\n\n")[0]
    lines = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("| ")]
    stated = {name: int(value) for name, value in lines}
    found = {}
    for name, (indicator, where, which) in STATED.items():
        row = compute(store, indicator, where=where).rows[0]
        found[name] = row.denominator if which == "whole" else getattr(row, which)
    assert found == stated
