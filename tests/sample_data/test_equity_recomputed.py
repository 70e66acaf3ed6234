"""Equity in the sample state, worked out again from its files with pandas."""

from pathlib import Path

import pandas
import pytest

from analytics import Role, compute
from data_loaders.store import open_store

FILES = Path(__file__).parents[2] / "sample_data" / "files"
YEAR = {"school_year": "2025-26"}


@pytest.fixture(scope="module")
def enrolled():
    """Enrolled students of 2025-26 with whether they stand in a roster."""
    (students,) = FILES.glob("10_Enrol*")
    (rosters,) = FILES.glob("13_*")
    table = pandas.read_excel(students, dtype=str).rename(columns=str.strip)
    served = pandas.read_excel(rosters, dtype=str).rename(columns=str.strip)
    identifier = next(name for name in table if "student" in name.lower())
    other = next(name for name in served if "student" in name.lower())
    table["served"] = table[identifier].isin(set(served[other]))
    return table


@pytest.fixture(scope="module")
def sample(sample_file):
    store = open_store(sample_file)
    yield store
    store.close()


def split_by_hand(table, group, school):
    """Access and selection in points, from the raw rows."""
    everybody, mine = table.groupby(school), table[group].groupby(table[school])
    rate, share = everybody["served"].mean(), everybody.size() / len(table)
    mine = table[group].groupby(school)
    own = (mine.size() / int(group.sum())).reindex(rate.index).fillna(0)
    own_rate = mine["served"].mean().reindex(rate.index)
    access = ((own - share) * rate).sum()
    selection = (own * (own_rate - rate)).fillna(0).sum()
    return round(100 * access, 6), round(100 * selection, 6)


@pytest.mark.parametrize(
    ("dimension", "code", "column", "told"),
    [
        ("race_ethnicity", "AS7", "race", (-8.4, 0.0)),
        ("disability", "SWD", "special", (-0.2, -13.7)),
    ],
)
def test_the_two_stories_of_access_and_selection(sample, enrolled, dimension, code, column, told):
    """Stories 3 and 4 of the sample, as the readme tells them."""
    parts = []
    for part in ("access", "selection"):
        rows = compute(sample, f"{part}_gap", by=(dimension,), where=YEAR, role=Role.ANALYST).rows
        parts += [row.value for row in rows if row.group[dimension] == code]
    assert tuple(round(each, 1) + 0.0 for each in parts) == told
    name = next(each for each in enrolled if column in each.lower())
    school = next(
        each for each in enrolled if "school" in each.lower() and "year" not in each.lower()
    )
    spelled = {"AS7": ("A", "AS7", "Asian"), "SWD": ("1", "Y", "Yes", "SWD", "IEP")}[code]
    group = enrolled[name].isin(spelled)
    assert group.any()
    assert split_by_hand(enrolled, group, school) == tuple(round(each, 6) for each in parts)


def test_whose_schools_have_no_partner_in_the_sample(sample):
    """Asian students are more than twice as often at the five schools without a partner."""
    rows = compute(sample, "desert_ratio", where=YEAR, role=Role.ANALYST).rows
    ratios = {row.group["race_ethnicity"]: row.value for row in rows}
    assert round(ratios["AS7"], 2) == 2.28
    large = [row.group["race_ethnicity"] for row in rows if (row.denominator or 0) >= 30]
    assert max(large, key=lambda code: ratios[code] or 0) == "AS7"
