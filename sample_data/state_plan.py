"""State leadership: three inventories of the invented state, two neighbors, plan and UPDATE."""

from __future__ import annotations

from datetime import date
from functools import cache

from data_loaders.vocabularies.state_plan import STATE_ACTIVITY, STRATEGY
from sample_data.dates import LAST_DAY, SCHOOL_YEARS, first_year, random_for, working_day
from sample_data.names import STATE
from sample_data.network import members
from sample_data.places import districts
from sample_data.writing import Row, SheetOut, WorkbookOut

EAST, LAKE = "Solana Coast", "Willowmark"
BOTH_MARKED = ("CA9", "GL7")


def _codes(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NOW = {
    SCHOOL_YEARS[0]: _codes("CA1 CA4 CA5 CA6 CA7 AP1 AP2 AP4 GL1 GL2 GL3 GL8 SK3 SK5 CM6 DP7"),
    SCHOOL_YEARS[1]: _codes(
        "CA1 CA2 CA4 CA5 CA6 CA7 AP1 AP2 AP3 AP4 GL1 GL2 GL3 GL6 SK2 SK3 SK4 SK5 CM6 DP1 DP7 DP8"
    ),
    SCHOOL_YEARS[2]: _codes(
        "CA1 CA2 CA4 CA5 CA6 CA9 AP1 AP2 AP3 AP4 AP5 GL1 GL2 GL3 GL4 GL6 GL7 SK2 SK3 SK4 SK5 "
        "CM1 CM2 CM6 DP1 DP3 DP7 DP8"
    ),
}
PLANNED = {
    SCHOOL_YEARS[0]: _codes("CA2 AP3 GL6 SK4 CM1 DP1 DP8"),
    SCHOOL_YEARS[1]: _codes("AP5 GL7 CM1 CM2 CM4 DP3"),
    SCHOOL_YEARS[2]: _codes("CA8 CA9 AP6 GL7 GL8 SK1 CM4 CM5 DP5"),
}
NEIGHBORS = (
    (EAST, SCHOOL_YEARS[1], _codes("CA1 CA3 CA4 CA5 CA8 CA9 AP2 GL1 GL2 GL3 GL4 GL5 SK5 DP2"),
     _codes("AP1 AP3 CM1 DP1")),
    (EAST, SCHOOL_YEARS[2], _codes("CA1 CA3 CA4 CA5 CA8 CA9 AP1 AP2 AP3 GL1 GL2 GL3 GL5 SK5 DP2"),
     _codes("CM1 CM4 DP1")),
    (LAKE, SCHOOL_YEARS[2], _codes("CA5 AP1 AP6 AP7 SK1 SK2 CM1 CM3 DP1 DP2 DP5 DP6"),
     _codes("GL1 GL2 GL3 GL9 GL10")),
)  # fmt: skip
WRITE_INS = (
    (STATE, SCHOOL_YEARS[1], "Create awareness", 1, "Radio spots in four languages", "✓"),
    (STATE, SCHOOL_YEARS[2], "Create awareness", 1, "Radio spots in four languages", "✓"),
    (STATE, SCHOOL_YEARS[2], "Share knowledge", 1, "Shared calendar of district events", "✓"),
    (STATE, SCHOOL_YEARS[2], "Share knowledge", 2, "Podcast with families", "★"),
    (EAST, SCHOOL_YEARS[2], "Guide learning and program development", 1,
     "Summer institute with the university", "★"),
)  # fmt: skip
FAMILY, DATA, GRANTS = "Office of Family Engagement", "Office of Data and Evaluation", "Grants unit"
PLAN = (
    (1, "AP5", "Plans for partnerships in every improvement plan", (2024, 9), (2025, 3), FAMILY, 0,
     "Template adopted", "Done"),
    (1, "GL7", "Tools that fit the new standards", (2024, 10), (2025, 6), FAMILY, 12000,
     "First two tools tested", "In progress"),
    (1, "CM1", "Progress told to the board each year", (2025, 3), (2025, 6), FAMILY, 1500,
     "Report presented in June", "Done"),
    (1, "CM2", "Schools recognized in public", (2025, 2), (2025, 5), FAMILY, 4000,
     "Twelve schools recognized", "Done"),
    (1, "CM4", "Practices that others can use", (2024, 11), (2025, 6), None, None, None,
     "Not started"),
    (1, "DP3", "Plans improved with results", (2025, 1), (2025, 6), DATA, 0,
     "Results discussed with districts", "Done"),
    (2, "AP6", "A plan to reach every district by 2030", (2025, 10), (2026, 5), FAMILY, 3000,
     "Draft with the superintendent", "In progress"),
    (2, "CM4", "Practices that others can use", (2025, 9), (2026, 6), FAMILY, 2500,
     "Thirty practices collected", "In progress"),
    (2, "CM5", "Films of what works", (2026, 1), None, FAMILY, 8000, None, "Not started"),
    (2, "DP5", "Families asked every second year", (2025, 11), (2026, 4), DATA, None,
     "Questions drafted", "In progress"),
    (2, "GL8", "Small grants again", (2025, 9), (2026, 2), GRANTS, 40000,
     "Sixteen grants awarded", "Done"),
    (2, "SK1", "Departments that know of each other", (2025, 10), (2026, 6), None, 0, None,
     "Not started"),
    (2, "GL3", "District leaders meet each quarter", (2025, 8), (2026, 6), FAMILY, 6000,
     "Three of four meetings held", "In progress"),
)  # fmt: skip
DISTRICT_MARKS = (
    (4, SCHOOL_YEARS[1], range(1, 13), range(20, 24)),
    (4, SCHOOL_YEARS[2], range(1, 17), range(22, 25)),
    (12, SCHOOL_YEARS[2], (1, 3, 4, 9, 18, 27, 33), (2, 5, 40, 41)),
    (30, SCHOOL_YEARS[2], range(5, 28), (50,)),
)


def inventory_rows() -> list[Row]:
    """The state's own sheet: all 47 activities of three years, with two columns of marks."""
    return [
        (
            STATE,
            year,
            STRATEGY.labels[term.group],
            term.code,
            term.label,
            "x" if term.code in NOW[year] else None,
            "x" if term.code in PLANNED[year] else None,
        )
        for year in SCHOOL_YEARS
        for term in STATE_ACTIVITY.terms
    ]


def neighbor_rows() -> list[Row]:
    """The neighbors' lists: marked activities only, with one column of checks and stars."""
    return [
        (state, year, STATE_ACTIVITY.labels[code], sign)
        for state, year, now, planned in NEIGHBORS
        for codes, sign in ((now, "✓"), (planned, "★"))
        for code in codes
    ]


def plan_rows() -> list[Row]:
    """State, school year, activity, goal, start, end, office, budget, progress, status."""
    return [
        (
            STATE,
            SCHOOL_YEARS[place],
            f"{code}",
            goal,
            date(*start, 1),
            date(*end, 28) if end else None,
            *rest,
        )
        for place, code, goal, start, end, *rest in PLAN
    ]


@cache
def update_rows() -> tuple[Row, ...]:
    """School year, state, level, member, id, day of return; schools mostly answer online."""
    random = random_for("update")
    rows: list[Row] = []
    for year in SCHOOL_YEARS:
        first, last = date(first_year(year) + 1, 3, 2), date(first_year(year) + 1, 4, 29)
        for school in members(year):
            on_paper = working_day(random, first, min(last, LAST_DAY))
            paper = on_paper if random.random() < 0.04 else None
            rows.append((year, STATE, "School", school.name, school.id, paper))
        for district in districts():
            if year >= SCHOOL_YEARS[district.cohort - 1]:
                day = working_day(random, first, last)
                returned = day if random.random() < 0.72 else None
                rows.append((year, STATE, "District", district.name, None, returned))
        for state in (STATE, EAST, LAKE):
            if state != LAKE or year == SCHOOL_YEARS[2]:
                late = state == LAKE
                rows.append((year, state, "State", state, None, None if late else last))
    return tuple(rows)


def district_rows() -> list[Row]:
    """The districts' own inventory: district, school year, number of 50, mark."""
    return [
        (districts()[place].name, year, number, sign)
        for place, year, now, planned in DISTRICT_MARKS
        for numbers, sign in ((now, "✓"), (planned, "★"))
        for number in numbers
    ]


def state_files() -> list[WorkbookOut]:
    """One workbook, a sheet for each table."""
    state = ("State", "School year")
    marks = ("Strategy", "Activity", "Text", "Now", "Planned")
    plan = ("Activity", "Goal", "Start date", "End date", "Office responsible", "Budget (USD)")
    update = ("Member level", "NNPS member", "NNPS ID", "UPDATE returned on")
    district = ("District", "School year", "District activity", "Mark")
    titles = ("Inventory for state leadership on partnerships", "✓ conducted now, ★ planned")
    sheets = [
        SheetOut("Inventory", (*state, *marks), inventory_rows(), titles[:1]),
        SheetOut("Other states", (*state, "Inventory item", "✓ or ★"), neighbor_rows(), titles),
        SheetOut(
            "Write-ins", (*state, "Strategy", "Line", "Other activity", "✓ or ★"), list(WRITE_INS)
        ),
        SheetOut("Leadership plan", (*state, *plan, "Progress", "Status"), plan_rows()),
        SheetOut("UPDATE", ("School year", "State", *update), list(update_rows())),
        SheetOut("District inventories", district, district_rows()),
    ]
    return [WorkbookOut("20_State leadership.xlsx", sheets)]
