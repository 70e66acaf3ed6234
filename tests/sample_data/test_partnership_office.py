"""What the partnership office's workbook holds, counted with pandas and computed from the store."""

from pathlib import Path

import fastexcel
import pandas as pd
import pytest

import sample_data
from analytics import compute
from data_loaders.importing.sample import SAMPLE_FILES

OFFICE, REGISTRY = "21_Partnership operations.xlsx", "08_Partners and programs.xlsx"
NOW, YEARS = "2025-26", ("2023-24", "2024-25", "2025-26")
AS_OF = pd.Period("2026-04")


def stated():
    text = (Path(sample_data.__file__).parent / "README.md").read_text(encoding="utf-8")
    block = text.split("| number of the office | value |")[1].split("\n\n")[0]
    pairs = [line.strip("| ").split(" | ") for line in block.splitlines()[2:]]
    return {name: int(value) for name, value in pairs}


def sheet(name, sheet_name, header=0):
    book = fastexcel.read_excel(SAMPLE_FILES / name)
    cells = book.load_sheet(sheet_name, header_row=header, dtypes="string")
    return pd.DataFrame(cells.to_arrow().to_pydict(), dtype="object")


@pytest.fixture(scope="module")
def registry():
    """Partnerships of partners with their program's row; sponsors and vendors left out."""
    partners = sheet(REGISTRY, "Partners", header=1)
    programs = sheet(REGISTRY, "Programs").merge(partners, on="Partner ID")
    programs = programs[programs["Kind"] == "Partner"]
    running = sheet(REGISTRY, "Partnerships").merge(programs, on="Program ID")
    return programs, running


def numbers_of_the_plan():
    plan = sheet(OFFICE, "Work plan", header=2)
    plan = plan[plan["Responsible"].notna()]
    told = plan["Status/ End Date"]
    months = told.str.extract(r"([A-Z][a-z]+ \d{4})")[0]
    ends = pd.to_datetime(months, format="%B %Y").dt.to_period("M")
    complete = told.str.startswith("Complete")
    yield "milestones", len(plan)
    yield "milestones complete", complete.sum()
    past = ends.map(lambda end: not pd.isna(end) and end < AS_OF)
    yield "milestones overdue in April 2026", (past & ~complete).sum()


def numbers_of_onboarding(programs):
    steps = sheet(OFFICE, "Onboarding", header=1)
    needed = steps[(steps["Required"] == "Yes") & steps["Program ID"].isin(programs["Program ID"])]
    done = needed.assign(done=needed["Completed on"].notna()).groupby("Program ID")["done"].all()
    yield "programs registered by June 2026", programs["Registered on"].notna().sum()
    yield "programs with onboarding complete", done.sum()


def numbers_of_alignment(running):
    forms = sheet(OFFICE, "Alignment forms")
    both = running.merge(
        forms, on=["Program ID", "School year"], how="left", suffixes=("", " form")
    )
    outcome = both["Strategic outcome form"].fillna(both["Strategic outcome"])
    for year in (YEARS[0], YEARS[-1]):
        aligned = (outcome != "Not aligned") & (both["School year"] == year)
        yield f"partnerships aligned {year}", aligned.sum()


def numbers_of_evaluations():
    rows = sheet(OFFICE, "Evaluations")
    due = pd.to_datetime(rows["Due"]).dt.to_period("M")
    now = rows[(due >= pd.Period("2025-07")) & (due <= AS_OF)]
    early = rows[(due > AS_OF) & rows["Completed"].notna()]
    yield f"evaluations due {NOW}", len(now) + len(early)
    yield f"evaluations completed {NOW}", now["Completed"].notna().sum() + len(early)


def numbers_of_sessions():
    rows = sheet(OFFICE, "Sessions for staff")
    now = rows[pd.to_datetime(rows["Session date"]) >= "2025-07-01"]
    yield f"sessions for staff {NOW}", now["Session ID"].nunique()
    yield f"attendances {NOW}", len(now)
    yield f"participants {NOW}", now["Participant ID"].nunique()


def numbers_of_needs(running):
    needs = sheet(OFFICE, "School needs", header=1)
    needs = needs[needs["School year"] == NOW]
    now = running[running["School year"] == NOW]
    split = now.assign(need=now["Service category"].str.split("; ")).explode("need")
    offered = set(zip(split["School ID"], split["need"], strict=True))
    pairs = list(zip(needs["School ID"], needs["Need"], strict=True))
    yield f"needs stated {NOW}", len(pairs)
    yield f"needs without a partner {NOW}", sum(pair not in offered for pair in pairs)


def numbers_of_endings(running):
    rows = sheet(OFFICE, "Ended or changed")
    ended = running[pd.to_datetime(running["End date"]) >= "2025-07-01"]
    told = rows[pd.to_datetime(rows["Effective date"]) >= "2025-07-01"]
    changed = (told["What happened"] == "Changed").sum()
    only_told = ~told["Partnership ID"].isin(ended["Partnership ID"])
    again = ((told["What happened"] == "Ended") & only_told).sum()
    yield f"ended or changed {NOW}", len(ended) + changed + again


@pytest.fixture(scope="module")
def counted(registry):
    programs, running = registry
    found = dict(numbers_of_the_plan()) | dict(numbers_of_onboarding(programs))
    found |= dict(numbers_of_alignment(running)) | dict(numbers_of_evaluations())
    found |= dict(numbers_of_sessions()) | dict(numbers_of_needs(running))
    found |= dict(numbers_of_endings(running))
    return {name: int(value) for name, value in found.items()}


def test_the_readme_states_what_the_workbook_holds(counted):
    assert counted == stated()


INDICATORS = {
    "milestones": ("milestone_complete_rate", {}, "denominator"),
    "milestones complete": ("milestone_complete_rate", {}, "numerator"),
    "milestones overdue in April 2026": ("milestones_overdue", {}, "value"),
    "programs registered by June 2026": ("onboarding_rate", {"school_year": NOW}, "denominator"),
    "programs with onboarding complete": ("programs_onboarded", {"school_year": NOW}, "value"),
    "partnerships aligned 2023-24": ("partnerships_aligned", {"school_year": YEARS[0]}, "value"),
    "partnerships aligned 2025-26": ("partnerships_aligned", {"school_year": NOW}, "value"),
    "evaluations due 2025-26": ("evaluation_rate", {"school_year": NOW}, "denominator"),
    "evaluations completed 2025-26": ("evaluations_completed", {"school_year": NOW}, "value"),
    "sessions for staff 2025-26": ("pd_sessions", {"school_year": NOW}, "value"),
    "attendances 2025-26": ("pd_attendances", {"school_year": NOW}, "value"),
    "participants 2025-26": ("pd_participants", {"school_year": NOW}, "value"),
    "needs stated 2025-26": ("service_gap_rate", {"school_year": NOW}, "denominator"),
    "needs without a partner 2025-26": ("service_gap_rate", {"school_year": NOW}, "numerator"),
    "ended or changed 2025-26": ("partnerships_ended_or_changed", {"school_year": NOW}, "value"),
}


@pytest.mark.parametrize("name", INDICATORS)
def test_the_indicators_agree_with_the_raw_sheets(store, counted, name):
    indicator, where, field = INDICATORS[name]
    assert getattr(compute(store, indicator, where=where).only, field) == counted[name]


def test_the_labels_of_the_plan_are_those_of_the_published_one(store):
    rows = store.query("SELECT school_year, count(*) AS n FROM milestone GROUP BY 1 ORDER BY 1")
    assert [tuple(row.values()) for row in rows] == [(YEARS[0], 8), (YEARS[1], 7), (YEARS[2], 6)]
    rows = store.query("SELECT number FROM milestone_state WHERE ends_after_year ORDER BY number")
    assert [row["number"] for row in rows] == [7, 15, 18]
