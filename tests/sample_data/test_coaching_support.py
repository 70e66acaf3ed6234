"""The sample of the coaching support teams: counted from the raw sheets, in pandas, two ways."""

from __future__ import annotations

from pathlib import Path

import fastexcel
import pandas as pd
import pytest

import sample_data
from analytics import compute
from analytics.concerns import CONCERNS
from analytics.listing import matter_of
from data_loaders.store import Store

FILES = Path(sample_data.__file__).parent / "files"
SUPPORT = "18_Coaching support.xlsx"
NEWEST = "07_Coaching logs 2025-26.xlsx"
OWN = ("04_Cadres.xlsx", "05_Coaching log 2023-24.csv", "06_Coaching log 2024-25.csv", NEWEST,
       SUPPORT)  # fmt: skip
SIX = {
    "Planning",
    "Discussing data",
    "Feedback",
    "Sharing ideas and resources",
    "Demonstrating application",
}
"""Those of the six that the sample's logs name."""
YEAR = {"school_year": "2025-26"}
FULL = {"Facilitator", "Leadership", "General education", "Assessment", "Data", "Technology"}


def sheet(name: str, sheet_name: str, header: int = 0) -> pd.DataFrame:
    cells = fastexcel.read_excel(FILES / name).load_sheet(
        sheet_name, header_row=header, dtypes="string"
    )
    return pd.DataFrame(cells.to_arrow().to_pydict(), dtype="object")


@pytest.fixture(scope="module")
def newest() -> pd.DataFrame:
    return pd.concat([sheet(NEWEST, f"Cadre {number}", 1) for number in range(1, 7)])


@pytest.fixture(scope="module")
def logs(newest: pd.DataFrame) -> pd.DataFrame:
    older = pd.read_csv(FILES / OWN[1], dtype=str)
    old = pd.read_csv(FILES / OWN[2], dtype=str, sep=";", encoding="cp1252")
    return pd.concat([older, old, newest], ignore_index=True)


@pytest.fixture(scope="module")
def activities() -> pd.DataFrame:
    return sheet(SUPPORT, "Activity log", 1)


def coaching(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["Event class"] == "Coaching interaction"]


def stated() -> dict[str, int]:
    text = (FILES.parent / "README.md").read_text(encoding="utf-8")
    part = text.split("| number of the support teams | value |")[1].split("##")[0]
    pairs = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("| ")]
    return {name: int(value) for name, value in pairs}


def test_the_readme_states_what_the_sheets_hold(
    logs: pd.DataFrame, activities: pd.DataFrame
) -> None:
    visits = sheet(SUPPORT, "Site visits")
    by_year = visits["School year"].value_counts()
    training = activities[activities["Kind of support provided"] == "Training provided"]
    days = set(zip(training["District"], training["Activity date"].str[:10], strict=True))
    rows = coaching(logs)
    same = [pair in days for pair in zip(rows["District"], rows["Date"].str[:10], strict=True)]
    named = rows["Interaction type"].str.split("; ")
    assert stated() == {
        "members of support teams": len(sheet(SUPPORT, "Support teams", 1)),
        "site visits 2024-25": by_year["2024-25"],
        "site visits 2025-26": by_year["2025-26"],
        "districts visited 2025-26": visits[visits["School year"] == "2025-26"][
            "District"
        ].nunique(),
        "trainings provided": len(training),
        "hours of training provided": training["Minutes provided"].astype(int).sum() / 60,
        "entries of coaching provided": len(activities) - len(training),
        "coaching that looks like training": sum(same),
        "coaching rows without one of the six activities": sum(
            not SIX & set(types) for types in named
        ),
    }


def test_the_concerns_count_what_the_readme_says(store: Store) -> None:
    told = {
        name: matter_of(store, CONCERNS[name], {}).count
        for name in (
            "event_looks_like_training",
            "coaching_without_activity",
            "coaching_provided_not_received",
            "log_not_from_facilitator",
            "core_role_vacant",
            "coaching_log_missing",
            "unsure_event_without_description",
        )
    }
    assert told == {
        "event_looks_like_training": 7,
        "coaching_without_activity": 88,
        "coaching_provided_not_received": 6,
        "log_not_from_facilitator": 1,
        "core_role_vacant": 2,
        "coaching_log_missing": 3,
        "unsure_event_without_description": 12,
    }


def test_duration_and_teams_are_those_of_the_raw_sheets(store: Store, newest: pd.DataFrame) -> None:
    rows = coaching(newest)
    present = [set(roles.split("; ")) for roles in rows["CST members present"]]
    minutes = rows["Duration (minutes)"].astype(float)
    assert compute(store, "mean_duration", where=YEAR).only.value == pytest.approx(minutes.mean())
    full = compute(store, "full_team_present_rate", where=YEAR).only
    assert (full.numerator, full.denominator) == (sum(team >= FULL for team in present), len(rows))
    breadth = compute(store, "mean_team_breadth", where=YEAR).only
    expected = sum(len(team & FULL) for team in present) / 6 / len(present)
    assert breadth.value == pytest.approx(expected)


def test_late_rows_and_fields_are_those_of_the_raw_sheets(
    store: Store, newest: pd.DataFrame
) -> None:
    month_end = pd.PeriodIndex(newest["Log month"], freq="M").end_time.normalize()
    entered = pd.to_datetime(newest["Entered on"].str[:10])
    late = compute(store, "late_entry_rate", where=YEAR).only
    expected = (entered - month_end > pd.Timedelta(days=15)).sum()
    assert (late.numerator, late.denominator) == (expected, len(newest))
    needed = ["District", "Date", "Duration (minutes)", "Interaction type", "Participants",
              "CST members present", "Topics"]  # fmt: skip
    every = [*needed, "Resources/tools", "Comments"]
    for name, fields in (("needed_field_completeness_rate", needed),
                         ("field_completeness_rate", every)):  # fmt: skip
        row = compute(store, name, where=YEAR).only
        filled = int(newest[fields].notna().sum().sum())
        assert (row.numerator, row.denominator) == (filled, len(fields) * len(newest))


def test_days_since_coaching_are_those_of_the_raw_sheets(store: Store, logs: pd.DataFrame) -> None:
    days = pd.to_datetime(logs["Date"].str[:10])
    rows = coaching(logs.assign(day=days))
    since = (days.max() - rows.groupby("District")["day"].max()).dt.days
    by = compute(store, "mean_days_since_coaching", by=("district",), where=YEAR)
    assert {row.group["district"]: row.value for row in by.rows} == since.to_dict()


def test_unsure_events_are_those_of_the_raw_sheets(store: Store, logs: pd.DataFrame) -> None:
    unsure = logs[logs["Event class"] == "Unsure"]
    row = compute(store, "unsure_described_rate").only
    described = int(unsure["Unsure description"].notna().sum())
    assert (row.numerator, row.denominator) == (described, len(unsure))
    share = compute(store, "unsure_rate").only
    assert (share.numerator, share.denominator) == (len(unsure), len(logs))
