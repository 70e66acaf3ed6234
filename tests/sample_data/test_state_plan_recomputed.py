"""Numbers of the state plan, counted again in pandas from the raw sheets of the sample."""

from pathlib import Path

import fastexcel
import pandas as pd
import pytest

import sample_data
from analytics import compute

FILES = Path(sample_data.__file__).parent / "files"
BOOK = FILES / "20_State leadership.xlsx"
YEAR = "2025-26"
OWN = {"state": "North Meridian", "school_year": YEAR}


def raw(sheet, titles=0):
    """A sheet as text, with its headers below so many lines of title."""
    cells = fastexcel.read_excel(BOOK).load_sheet(sheet, header_row=titles, dtypes="string")
    return pd.DataFrame(cells.to_arrow().to_pydict(), dtype="object")


@pytest.fixture(scope="module")
def own():
    sheet = raw("Inventory", 1)
    return sheet[sheet["School year"] == YEAR]


def test_conducted_planned_and_unmarked(store, own):
    now, planned = own["Now"].notna(), own["Planned"].notna()
    row = compute(store, "state_practice_rate", where=OWN).only
    assert (row.numerator, row.denominator) == (now.sum(), len(own)) == (28, 47)
    assert compute(store, "planned_activity_rate", where=OWN).only.numerator == planned.sum() == 9
    unmarked = (~now & ~planned).sum()
    assert compute(store, "unmarked_activity_count", where=OWN).only.value == unmarked == 12
    assert compute(store, "both_marks_count", where=OWN).only.value == (now & planned).sum() == 2


def test_each_strategy(store, own):
    counted = own.assign(now=own["Now"].notna()).groupby("Strategy")["now"].agg(["sum", "size"])
    rows = compute(store, "strategy_practice_rate", by=("strategy",), where=OWN).rows
    assert sorted((row.numerator, row.denominator) for row in rows) == sorted(
        zip(counted["sum"], counted["size"], strict=True)
    )


def test_the_neighbors_lists_of_marked_items_count_out_of_47(store):
    sheet = raw("Other states", 2)
    checked = sheet[(sheet["School year"] == YEAR) & (sheet["✓ or ★"] == "✓")]
    rows = compute(store, "state_practice_rate", by=("state",), where={"school_year": YEAR}).rows
    found = {row.group["state"]: (row.numerator, row.denominator) for row in rows}
    for state, count in checked["State"].value_counts().items():
        assert found[state] == (count, 47)


def test_what_was_added_and_no_longer_conducted(store):
    sheet = raw("Inventory", 1)
    by_year = {
        year: set(rows[rows["Now"].notna()]["Activity"])
        for year, rows in sheet.groupby("School year")
    }
    before, after = by_year["2024-25"], by_year[YEAR]
    shares = compute(store, "practice_change_share", where=OWN).rows
    counts = {row.group["practice_change"]: row.numerator for row in shares}
    assert counts == {
        "added": len(after - before),
        "kept": len(after & before),
        "dropped": len(before - after),
        "not_conducted": 47 - len(before | after),
    }


def test_planned_activities_ready_to_start(store, own):
    plan = raw("Leadership plan")
    lines = plan[plan["School year"] == YEAR].set_index("Activity")
    stated = lines[["Start date", "End date", "Office responsible", "Budget (USD)"]].notna()
    starred = set(own[own["Planned"].notna()]["Activity"])
    ready = starred & set(lines[stated.all(axis=1)].index)
    row = compute(store, "plan_readiness_rate", where=OWN).only
    assert (row.numerator, row.denominator) == (len(ready), len(starred)) == (3, 9)


def test_update_returns_of_districts(store):
    members = raw("UPDATE")
    districts = members[(members["School year"] == YEAR) & (members["Member level"] == "District")]
    where = {**OWN, "member_level": "district"}
    row = compute(store, "update_return_rate", where=where).only
    assert (row.numerator, row.denominator) == (
        districts["UPDATE returned on"].notna().sum(),
        len(districts),
    )


def test_the_numbers_of_the_readme(store):
    text = (FILES.parent / "README.md").read_text(encoding="utf-8")
    part = text.split("| number of the state office | value |")[1].split("\n\n")[0]
    stated = dict(
        line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("| ")
    )
    sheet, plan, members = raw("Inventory", 1), raw("Leadership plan"), raw("UPDATE")
    for year, rows in sheet.groupby("School year"):
        assert int(stated[f"activities conducted {year}"]) == rows["Now"].notna().sum()
    rows = sheet[sheet["School year"] == YEAR]
    both = rows["Now"].notna() & rows["Planned"].notna()
    assert int(stated[f"activities planned {YEAR}"]) == rows["Planned"].notna().sum()
    assert int(stated[f"activities with both marks {YEAR}"]) == both.sum()
    written = raw("Write-ins")
    own = written[(written["State"] == OWN["state"]) & (written["School year"] == YEAR)]
    assert int(stated[f"write-ins {YEAR}"]) == len(own)
    ready = compute(store, "plan_readiness_rate", where=OWN).only.numerator
    assert int(stated[f"planned activities ready to start {YEAR}"]) == ready
    assert len(plan[plan["School year"] == YEAR]) == 7
    returned = members[
        (members["School year"] == YEAR)
        & (members["Member level"] == "District")
        & members["UPDATE returned on"].notna()
    ]
    assert int(stated[f"districts that returned UPDATE {YEAR}"]) == len(returned)
