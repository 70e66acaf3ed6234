"""The numbers that the README states, counted from the files with pandas."""

from pathlib import Path

import fastexcel
import pandas as pd
import pytest

import sample_data

FOLDER = Path(sample_data.__file__).parent
YEARS = ("2024-25", "2025-26")


def stated():
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    lines = text.split("## Numbers to expect")[1].split("## Bad files")[0].splitlines()
    pairs = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ")]
    return {name: int(value) for name, value in pairs[1:]}


def sheet(name, sheet_name=0, header=0):
    book = fastexcel.read_excel(FOLDER / "files" / name)
    cells = book.load_sheet(sheet_name, header_row=header, dtypes="string")
    return pd.DataFrame(cells.to_arrow().to_pydict(), dtype="object")


def table(name, **options):
    return pd.read_csv(FOLDER / "files" / name, dtype=str, **options)


@pytest.fixture(scope="module")
def logs():
    newest = "07_Coaching logs 2025-26.xlsx"
    cadres = [sheet(newest, f"Cadre {number}", header=1) for number in range(1, 7)]
    older = table("05_Coaching log 2023-24.csv")
    old = table("06_Coaching log 2024-25.csv", sep=";", encoding="cp1252")
    return pd.concat([older, old, *cadres], ignore_index=True)


@pytest.fixture(scope="module")
def enrolment():
    return {
        year: sheet(f"{number:02d}_Enrolment {year}.xlsx")
        for number, year in enumerate(YEARS, start=9)
    }


@pytest.fixture(scope="module")
def rosters():
    return {
        year: sheet(f"{number}_Student rosters {year}.xlsx")
        for number, year in enumerate(YEARS, start=12)
    }


def numbers_of_places():
    book = "01_Network schools 2025-26.xlsx"
    schools, members = sheet(book, "Schools", header=2), sheet(book, "Membership")
    yield "schools in the directory", schools["IRN"].nunique()
    yield "network schools", members["School IRN"].nunique()
    yield "districts", schools["District"].nunique()
    yield "regions", schools["SST region"].nunique()
    yield "schools of the urban district", schools["Area"].notna().sum()
    joined = members[members["Membership status"] == "Member"]
    for year, count in joined["School year"].value_counts().items():
        yield f"members {year}", count


def numbers_of_logs(logs):
    unsure = logs["Event class"] == "Unsure"
    month_end = pd.PeriodIndex(logs["Log month"], freq="M").end_time.normalize()
    entered = pd.to_datetime(logs["Entered on"].str[:10])
    yield "coaching log rows", len(logs)
    yield "coaching log rows of training", (logs["Event class"] == "Training").sum()
    yield "unsure log rows", unsure.sum()
    yield "unsure log rows without description", logs[unsure]["Unsure description"].isna().sum()
    yield "late log rows", (entered - month_end > pd.Timedelta(days=15)).sum()


def numbers_of_partnerships():
    book = "08_Partners and programs.xlsx"
    running = sheet(book, "Partnerships")
    yield "partners, sponsors and vendors", len(sheet(book, "Partners", header=1))
    yield "programs", len(sheet(book, "Programs"))
    yield "partnerships ended", running["End date"].notna().sum()
    for year, count in running["School year"].value_counts().items():
        yield f"partnerships {year}", count


def numbers_of_students(enrolment, rosters):
    yield "different students", pd.concat(list(enrolment.values()))["Student ID"].nunique()
    for year in YEARS:
        known = rosters[year]["Student ID"].isin(enrolment[year]["Student ID"])
        yield f"enrolled students {year}", len(enrolment[year])
        yield f"roster slots {year}", len(rosters[year])
        yield f"students served {year}", rosters[year][known]["Student ID"].nunique()
        yield f"unmatched slots {year}", (~known).sum()


def numbers_of_surveys():
    newest = table("16_Partnership survey spring 2026.csv", skiprows=[1, 2])
    newest = newest[newest["Status"] != "Survey Preview"]
    yield "survey responses spring 2024", len(sheet("14_Partnership survey spring 2024.xlsx"))
    older = table("15_Partnership survey spring 2025.csv", skiprows=[1])
    yield "survey responses spring 2025", len(older)
    yield "survey responses spring 2026", len(newest)
    yield "schools that answered spring 2026", newest["School ID"].nunique()


def test_the_readme_states_what_the_files_hold(logs, enrolment, rosters):
    counted = dict(numbers_of_places())
    counted |= dict(numbers_of_logs(logs))
    counted |= dict(numbers_of_partnerships())
    counted |= dict(numbers_of_students(enrolment, rosters))
    counted |= dict(numbers_of_surveys())
    assert {name: int(value) for name, value in counted.items()} == stated()


def split_of_gap(students, column, group):
    """Served rate, and the gap to all students split into access and selection, in points.

    access = sum over schools of (share of the group - share of all) x rate of the school;
    selection = sum of share of the group x (rate of the group there - rate of the school).
    """
    schools = students.groupby("School ID")["served"].agg(["mean", "size"])
    own = students[students[column] == group]
    there = own.groupby("School ID")["served"].agg(["mean", "size"])
    there = there.reindex(schools.index).fillna(0)
    share, share_of_all = there["size"] / len(own), schools["size"] / len(students)
    access = ((share - share_of_all) * schools["mean"]).sum()
    selection = (share * (there["mean"] - schools["mean"])).sum()
    return [round(100 * float(x), 1) for x in (own["served"].mean(), access, selection)]


@pytest.mark.parametrize(
    ("column", "group", "rate", "access", "selection"),
    [
        ("Race/ethnicity", "AS7", 20.4, -8.4, 0.0),
        ("Special education", "SWD", 15.0, -0.2, -13.7),
    ],
)
def test_one_gap_is_of_access_and_one_of_selection(
    enrolment, rosters, column, group, rate, access, selection
):
    students, slots = enrolment["2025-26"], rosters["2025-26"]
    students = students.assign(served=students["Student ID"].isin(slots["Student ID"]))
    found = split_of_gap(students, column, group)
    assert found == pytest.approx([rate, access, selection])


def test_cadre_3_reaches_three_districts_in_august_and_all_eight_in_april(logs):
    coaching = logs[(logs["Event class"] == "Coaching interaction") & (logs["Cadre"] == "Cadre 3")]
    districts = coaching.groupby("Log month")["District"].nunique()
    assert (districts["2025-08"], districts["2026-04"]) == (3, 8)


def test_three_months_have_no_log(logs):
    logged = set(zip(logs["Cadre"], logs["Log month"], strict=True))
    months = pd.period_range("2023-07", "2026-04", freq="M").astype(str)
    expected = {(f"Cadre {number}", month) for number in range(1, 7) for month in months}
    missing = {("Cadre 2", "2023-07"), ("Cadre 6", "2024-07"), ("Cadre 4", "2025-11")}
    assert expected - logged == missing


def test_four_schools_moved_back_a_stage():
    stages = sheet("01_Network schools 2025-26.xlsx", "Stages", header=1)
    order = {"Exploring": 0, "Installing": 1, "Initial implementation": 2}
    step = stages["Implementation stage"].map(order).fillna(3)
    stages = stages.assign(step=step).sort_values(["School IRN", "Stage start"])
    assert (stages.groupby("School IRN")["step"].diff() < 0).sum() == 4


def test_ids_keep_their_leading_zeros(enrolment):
    schools = sheet("01_Network schools 2025-26.xlsx", "Schools", header=2)
    assert set(schools["NCES ID"].str.len()) == {12}
    assert schools["IRN"].str.startswith("0").all()
    assert enrolment["2025-26"]["Student ID"].str.startswith("0").any()
