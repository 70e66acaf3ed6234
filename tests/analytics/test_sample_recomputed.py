"""Indicators of the sample data, computed again by pandas from the plain tables.

Written from the definitions, without the views: another way to the same number.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from analytics_helpers import by_group, fraction

import analytics
from analytics import Role, compute
from data_loaders.store import Store, open_store


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(shutil.copy(sample_file, tmp_path_factory.mktemp("again") / "store.duckdb"))
    analytics.prepare(store)
    yield store
    store.close()


def table(store: Store, name: str) -> pd.DataFrame:
    return store.table(f"SELECT * FROM {name}").to_pandas()


def stages_held(store: Store, days: pd.DatetimeIndex) -> pd.DataFrame:
    """School, day and the stage held on it, for schools that are members in that year."""
    stages = table(store, "stage_history").sort_values("started_on")
    stages["started_on"] = pd.to_datetime(stages["started_on"]).astype("datetime64[ns]")
    asked = stages[["school_id"]].drop_duplicates().merge(pd.DataFrame({"day": days}), how="cross")
    asked["day"] = asked["day"].astype("datetime64[ns]")
    held = pd.merge_asof(
        asked.sort_values("day"), stages, left_on="day", right_on="started_on", by="school_id"
    )
    first = held["day"].dt.year - (held["day"].dt.month < 7)
    held["school_year"] = [f"{year}-{(year + 1) % 100:02d}" for year in first]
    members = table(store, "membership")[["school_id", "school_year", "status"]]
    held = held.merge(members, how="left", on=["school_id", "school_year"])
    return held[held["status"].fillna("member") == "member"]


def contacts(store: Store) -> pd.DataFrame:
    found = table(store, "coach_contact")
    found["contacted_on"] = pd.to_datetime(found["contacted_on"])
    return found


def test_monthly_check_ins(sample: Store) -> None:
    seen = contacts(sample)
    months = seen["contacted_on"].dt.to_period("M")
    days = pd.period_range(months.min(), months.max(), freq="M").to_timestamp()
    held = stages_held(sample, days).query("stage == 'initial'")
    done = {
        (school, month)
        for school, month, kind in zip(seen["school_id"], months, seen["kind"], strict=True)
        if kind == "check_in"
    }
    pairs = list(zip(held["school_id"], held["day"].dt.to_period("M"), strict=True))
    row = compute(sample, "monthly_check_in_rate").only
    assert fraction(row) == (sum(pair in done for pair in pairs), len(pairs))


def test_quarterly_outreach(sample: Store) -> None:
    seen = contacts(sample)
    last = seen["contacted_on"].max().to_period("M")
    quarters = seen["contacted_on"].dt.to_period("Q")
    due = [
        quarter
        for quarter in pd.period_range(quarters.min(), quarters.max(), freq="Q")
        if quarter.asfreq("M", "end") <= last
        and quarter.asfreq("M", "end") >= seen["contacted_on"].min().to_period("M")
    ]
    held = stages_held(sample, pd.PeriodIndex(due).to_timestamp()).query("stage == 'full'")
    done = set(zip(seen["school_id"], quarters, seen["kind"], strict=True))
    pairs = list(zip(held["school_id"], held["day"].dt.to_period("Q"), strict=True))
    row = compute(sample, "quarterly_outreach_rate").only
    expected = sum((school, quarter, "outreach") in done for school, quarter in pairs)
    assert fraction(row) == (expected, len(pairs))


def test_district_coverage(sample: Store) -> None:
    log = table(sample, "coaching_interaction")
    log["month"] = pd.to_datetime(log["held_on"]).dt.strftime("%Y-%m")
    coached = log[log["event_class"].fillna("coaching") == "coaching"]
    seen = set(zip(coached["district"], coached["month"], strict=True))
    districts = table(sample, "cadre_membership")
    rows = by_group(compute(sample, "district_coverage_rate", by=("school_year", "month")))
    assert rows
    for group, row in rows.items():
        assert isinstance(group, tuple)
        year, month = group
        here = districts[districts["school_year"] == year]["district"]
        expected = sum((district, month) in seen for district in here)
        assert fraction(row) == (expected, len(here))


def test_students_served_by_group(sample: Store) -> None:
    keys = ["school_year", "student_id"]
    roster = table(sample, "student_roster")[keys].drop_duplicates().assign(served=1)
    students = table(sample, "enrolment").merge(roster, how="left", on=keys)
    for name in ("race_ethnicity", "gender", "english_learner", "disability", "school_id"):
        expected = students.groupby(name, dropna=False)["served"].agg(["sum", "size"])
        dimension = "school" if name == "school_id" else name
        result = compute(sample, "served_rate", by=(dimension,), role=Role.ANALYST)
        found = {key: fraction(row) for key, row in by_group(result).items()}
        assert found == {
            None if pd.isna(key) else key: (int(served), int(size))
            for key, served, size in expected.itertuples()
        }


def test_unmatched_roster_rows(sample: Store) -> None:
    keys = ["school_year", "student_id"]
    known = table(sample, "enrolment")[keys].drop_duplicates()
    joined = table(sample, "student_roster").merge(known, how="left", on=keys, indicator=True)
    row = compute(sample, "unmatched_rate", role=Role.ANALYST).only
    assert fraction(row) == ((joined["_merge"] == "left_only").sum(), len(joined))


def test_no_viewer_sees_a_small_count_of_the_sample(sample: Store) -> None:
    groups = ("race_ethnicity", "gender", "english_learner", "disability", "economic_status")
    for group in groups:
        for by in ((group,), (group, "school"), (group, "area")):
            rows = compute(sample, "served_rate", by=("school_year", *by)).rows
            assert rows
            for row in rows:
                if row.numerator is not None and row.denominator is not None:
                    assert row.numerator >= 10
                    assert row.denominator - row.numerator not in range(1, 10)
