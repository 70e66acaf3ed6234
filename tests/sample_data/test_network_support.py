"""The network office's workbook: what it holds, and indicators recomputed from the plain sheets."""

from pathlib import Path

import fastexcel
import pandas as pd
import pytest

import sample_data
from analytics import compute, concerns_of, listing
from data_loaders.store import Store

FOLDER = Path(sample_data.__file__).parent
BOOK = "17_Network support.xlsx"
YEARS = ("2023-24", "2024-25", "2025-26")
STAGES = {"Exploring": 0, "Installing": 1, "Initial implementation": 2, "Full implementation": 3}


def sheet(name: str, sheet_name: str, header: int = 0) -> pd.DataFrame:
    book = fastexcel.read_excel(FOLDER / "files" / name)
    cells = book.load_sheet(sheet_name, header_row=header, dtypes="string")
    return pd.DataFrame(cells.to_arrow().to_pydict(), dtype="object")


def support(name: str) -> pd.DataFrame:
    return sheet(BOOK, name, {"Reasons": 2, "Grants": 1, "District leaders": 1}.get(name, 0))


def fractions(store: Store, name: str, by: str, **where: str) -> dict[str | None, tuple]:
    rows = compute(store, name, by=(by,), where=where).rows
    return {row.group[by]: (row.numerator, row.denominator) for row in rows if row.denominator}


def stated() -> dict[str, int]:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    part = text.split("| number of the network office | value |")[1].split("\n\n")[0]
    pairs = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("| ")]
    return {name: int(value) for name, value in pairs}


def test_the_readme_states_what_the_workbook_holds() -> None:
    reasons, elements, sessions = (
        support(name) for name in ("Reasons", "Essential elements", "Sessions")
    )
    grants = support("Grants")
    newest = grants[grants["School year"] == YEARS[-1]]
    paper = (elements["Essential element"] == "Team") & (elements["In place"] == "No")
    led = support("District leaders")
    assert stated() == {
        "reasons opened": len(reasons),
        "reasons still open": int(reasons["Closed on"].isna().sum()),
        "elements that coaches looked at": len(elements),
        "teams on paper only": int(paper.sum()),
        "activities with a tool or results": len(support("Activity results")),
        "coaches who serve in 2025-26": int(
            support("Coaches")
            .query("`School year` == '2025-26'")["Coach status"]
            .eq("Serving")
            .sum()
        ),
        "invitations to sessions": len(sessions),
        "invitations that were followed": int(sessions["Attended"].eq("Yes").sum()),
        "regions with grant rows in 2025-26": newest["SST region"].nunique(),
        "US dollars spent in 2025-26": int(newest["Spent"].astype(float).sum()),
        "school years with a district leader": int(
            led["District leader facilitates"].eq("Yes").sum()
        ),
    }


def stage_at_end(year: str) -> pd.Series:
    """Stage by school on 30 June of the school year, from the sheet of stages."""
    starts = sheet("01_Network schools 2025-26.xlsx", "Stages", 1)
    begun = starts[starts["Stage start"].str[:10] <= f"{int(year[:4]) + 1}-06-30"]
    last = begun.sort_values("Stage start").groupby("School IRN").last()
    return last["Implementation stage"].map(STAGES)


def members_of(year: str) -> set[str]:
    led = support("District leaders")
    chosen = (led["School year"] == year) & (led["Membership status"] == "Member")
    return set(led[chosen]["School IRN"])


@pytest.mark.parametrize("year", YEARS[1:])
def test_movement_between_years(store: Store, year: str) -> None:
    before = YEARS[YEARS.index(year) - 1]
    schools = sorted(members_of(year) & members_of(before))
    step = stage_at_end(year)[schools] - stage_at_end(before)[schools]
    expected = {
        name: (int(count), len(schools))
        for name, count in (
            ("forward", (step > 0).sum()), ("same", (step == 0).sum()), ("back", (step < 0).sum())
        )
        if count
    }  # fmt: skip
    assert fractions(store, "stage_movement_share", "movement", school_year=year) == expected


def test_types_of_involvement_in_plans(store: Store) -> None:
    plans = sheet("02_Teams and action plans.xlsx", "Action plans", 1)
    named = plans.assign(type=plans["Type of involvement"].str.split("; ")).explode("type")
    pairs = named.groupby("type").apply(
        lambda part: len(part[["School year", "School ID"]].drop_duplicates()), include_groups=False
    )
    count = len(plans[["School year", "School ID"]].drop_duplicates())
    found = fractions(store, "involvement_type_rate", "involvement_type")
    assert found == {code: (int(pairs[code]), count) for code in "123456"}


def test_rosters_on_time(store: Store) -> None:
    """Due on 31 October by the sheet of due dates; schools without a roster are not on time."""
    rosters = sheet("02_Teams and action plans.xlsx", "Team roster")
    sent = rosters.groupby(["School year", "School ID"])["Submitted on"].min().str[:10]
    for year in YEARS:
        schools = members_of(year)
        days = [sent.get((year, school)) for school in schools]
        on_time = sum(day is not None and day <= f"{year[:4]}-10-31" for day in days)
        found = fractions(store, "on_time_rate", "artifact", school_year=year)
        assert found["roster"] == (on_time, len(schools))


def test_sessions_attended_by_kind(store: Store) -> None:
    sessions = support("Sessions")
    said = sessions.groupby("Kind of session")["Attended"].agg(
        came=lambda part: (part == "Yes").sum(), asked="size"
    )
    found = fractions(store, "coach_attendance_rate", "session_kind")
    codes = {
        "Advanced Topic": "advanced_topic",
        "Colleague Connect": "colleague_connect",
        "Coach meeting": "coach_meeting",
    }
    assert found == {
        code: (said.loc[name, "came"], said.loc[name, "asked"]) for name, code in codes.items()
    }


def test_grants_spent_by_region(store: Store) -> None:
    grants = support("Grants")
    spent = grants.assign(n=grants["Spent"].astype(float)).groupby(["School year", "SST region"])[
        "n"
    ]
    for year in YEARS:
        expected = {region: (amount, 5000) for region, amount in spent.sum()[year].items()}
        assert fractions(store, "grant_use_rate", "region", school_year=year) == expected


def test_what_the_stories_promise_is_there(store: Store) -> None:
    found = {matter.concern.id: matter for matter in concerns_of(store, program="Ohio")}
    assert found["contact_stage_contradicted"].count == 6
    assert [row["region"] for row in found["grant_not_told"].listing.rows] == ["Region 15"]
    assert [row["region"] for row in found["grant_overspent"].listing.rows] == ["Region 07"]
    unheard = found["reason_unanswered"].listing.rows
    assert [row["region"] for row in unheard] == ["Region 11"] * 3
    calls = listing(
        store, "school_to_call", ("why",), where={"region": "Region 11"}, order="urgency"
    )
    assert calls.total == 5
    assert str(calls.rows[0]["why"]).startswith("Contact overdue")


def test_the_days_due_of_the_sheet_are_settings(store: Store) -> None:
    rows = listing(
        store, "submission_due", ("artifact", "due_on"), where={"school_year": YEARS[-1]}
    )
    assert {row["artifact"]: str(row["due_on"]) for row in rows.rows} == {
        "roster": "2025-10-31",
        "plan": "2026-05-31",
        "survey": "2026-04-30",
    }
