"""Golden values of comparisons between groups: references, intervals, parity, access, deserts.

The numbers are those of the hand-made district and of published examples, put into a store.
"""

from __future__ import annotations

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import Role, State, compute
from analytics.disclosure import publish_students
from analytics.district_ratios import district_ratios
from analytics.standing_out import Screen, rules_of, screen_of, standing_out
from analytics.statistics.disproportionality import Reason
from analytics.what_if import partners_at
from data_loaders.errors import CallError
from data_loaders.store import Store

YEAR = "2024-25"
RACE = ("race_ethnicity",)
HERE = {"school_year": YEAR}
DISTRICT = {
    "AM7": (2, 10),
    "AS7": (6, 60),
    "BL7": (30, 120),
    "HI7": (40, 200),
    "PI7": (0, 4),
    "WH7": (60, 500),
    "MU7": (12, 106),
}
"""Served and enrolled: 150 of 1,000 in all."""


def students(
    group: str, served: int, enrolled: int, school: str = "1", **more: object
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Enrolment of a group at a school, and a roster slot for the first so many of it."""
    label = f"{group}-{school}-{'-'.join(str(value) for value in more.values())}"
    here = {"school_year": YEAR, "school_id": school}
    ids = [f"{label}-{number}" for number in range(enrolled)]
    enrolment = [
        {**here, "student_id": each, "race_ethnicity": group, "grade": "03", **more} for each in ids
    ]
    roster = [{**here, "program_id": "G1", "student_id": each} for each in ids[:served]]
    return enrolment, roster


def put(fill: Fill, *parts: tuple[list, list], **more: list) -> None:
    fill(
        enrolment=[row for enrolment, _ in parts for row in enrolment],
        student_roster=[row for _, roster in parts for row in roster],
        **more,
    )


@pytest.fixture
def district(fill: Fill) -> None:
    put(fill, *(students(group, *pair) for group, pair in DISTRICT.items()))


def raw(store: Store, name: str, by: tuple[str, ...] = RACE, **more: object):
    return by_group(compute(store, name, by=by, role=Role.ANALYST, **more))


def ends(row, places: int):
    return tuple(round(each, places) for each in (row.value, row.low, row.high))


def test_every_comparison_has_the_published_interval(store: Store, district: None) -> None:
    assert ends(raw(store, "served_rate_gap")["BL7"], 4) == (11.3636, 4.0588, 20.0645)
    assert ends(raw(store, "participation_ratio")["BL7"], 5) == (1.83333, 1.27807, 2.5701)
    assert ends(raw(store, "composition_index")["BL7"], 5) == (1.66667, 1.2368, 2.16264)
    assert ends(raw(store, "served_odds_ratio")["BL7"], 5) == (2.11111, 1.33825, 3.3303)


def test_composition_stands_beside_enrolment(store: Store, district: None) -> None:
    served, enrolled = raw(store, "share_of_served"), raw(store, "share_of_enrolled")
    assert (served["BL7"].value, enrolled["BL7"].value) == (20, 12)
    assert (fraction(served["BL7"]), fraction(enrolled["BL7"])) == ((30, 150), (120, 1000))
    difference = raw(store, "composition_difference")["BL7"]
    # 12 points times the index less 1: 12 · 0.66667 = 8, 12 · 0.23680, 12 · 1.16264.
    assert ends(difference, 3) == (8.0, 2.842, 13.952)
    assert sum(row.value for row in served.values()) == pytest.approx(100)


def test_a_group_without_anybody_served_has_a_ratio_of_0_and_no_odds(
    store: Store, district: None
) -> None:
    nobody = raw(store, "participation_ratio")["PI7"]
    assert (nobody.value, nobody.low) == (0, 0)
    assert nobody.high > 1  # four students: too few to say
    odds = raw(store, "served_odds_ratio")["PI7"]
    assert (odds.value, odds.low) == (0, None)


def test_the_reference_is_all_others_unless_another_one_is_chosen(
    store: Store, district: None
) -> None:
    """Black 25 %, Hispanic 20 %, all 15 %, the highest is Black, all others of Hispanic 13.75 %."""
    gap = {
        name: round(raw(store, "served_rate_gap", reference=name)["HI7"].value, 6)
        for name in ("", "others", "all", "highest", "BL7", "Black")
    }
    assert gap == {"": 6.25, "others": 6.25, "all": 5, "highest": -5, "BL7": -5, "Black": -5}
    ratio = raw(store, "participation_ratio", reference="BL7")
    assert (ratio["HI7"].value, ratio["BL7"].value) == (0.8, 1)
    result = compute(store, "served_rate_gap", by=RACE, reference="BL7", role=Role.ANALYST)
    assert result.reference == "BL7"


def test_against_all_the_interval_shrinks_with_the_share_of_the_group(
    store: Store, district: None
) -> None:
    """The group is a part of all: gap to all = (1 - 0.12) of the gap to others, ends too."""
    found = raw(store, "served_rate_gap", reference="all")["BL7"]
    assert ends(found, 3) == (10.0, round(0.88 * 4.0588, 3), round(0.88 * 20.0645, 3))


def test_a_wrong_reference_is_refused(store: Store, district: None) -> None:
    with pytest.raises(CallError, match="not known as race and ethnicity"):
        compute(store, "served_rate_gap", reference="Martian")
    with pytest.raises(CallError, match="is not compared"):
        compute(store, "served_rate", reference="all")
    with pytest.raises(CallError, match="one reference only"):
        compute(store, "composition_index", reference="BL7")
    with pytest.raises(CallError, match="one dimension only"):
        compute(store, "served_rate_gap", by=("race_ethnicity", "gender"), reference="BL7")


def test_students_to_parity_and_the_80_percent_index_of_the_tutorial(
    store: Store, fill: Fill
) -> None:
    """The DisImpact cohort at a tenth of its size: 1,052.8 of 2,000, so 1,053 of 2,000 here.

    Parity by hand: (1053/2000 · 200 - 61) = 44.3 -> 45; (1053/2000 · 400 - 85) = 125.6 -> 126.
    """
    cohort = {"AS7": (429, 600), "BL7": (61, 200), "HI7": (85, 400), "WH7": (478, 800)}
    put(fill, *(students(group, *pair) for group, pair in cohort.items()))
    assert values(compute(store, "students_to_parity", role=Role.ANALYST)) == {
        "AS7": 0,
        "BL7": 45,
        "HI7": 126,
        "WH7": 0,
    }
    index = values(compute(store, "index_to_highest", role=Role.ANALYST))
    assert index["AS7"] == 1
    assert index["BL7"] == round((61 / 200) / (429 / 600), 6)


@pytest.fixture
def three_schools(fill: Fill) -> None:
    """Schools A, B, C of equity.md's example: partners at A and C; the group mostly in B."""
    put(
        fill,
        students("BL7", 8, 20, "A"),
        students("BL7", 0, 60, "B"),
        students("BL7", 10, 20, "C"),
        students("WH7", 40, 80, "A"),
        students("WH7", 0, 40, "B"),
        students("WH7", 72, 180, "C"),
        school=[
            {"school_id": key, "school_name": key, "area": "A" if key == "A" else "B"}
            for key in "ABC"
        ],
        partnership=[
            {
                "school_year": YEAR,
                "partnership_id": f"P{key}",
                "school_id": key,
                "organization": "Helpers",
                "program_name": "Reading",
            }
            for key in "AC"
        ],
    )


def test_the_gap_splits_into_access_and_selection(store: Store, three_schools: None) -> None:
    access, selection = raw(store, "access_gap"), raw(store, "selection_gap")
    assert (round(access["BL7"].value, 4), round(selection["BL7"].value, 4)) == (-14.7, 0.2)
    gap = raw(store, "served_rate_gap", reference="all")["BL7"].value
    assert gap == pytest.approx(access["BL7"].value + selection["BL7"].value)
    by_area = [raw(store, f"{part}_gap_by_area")["BL7"].value for part in ("access", "selection")]
    assert sum(by_area) == pytest.approx(gap)


def test_the_split_is_hidden_where_a_school_is_hidden(store: Store, three_schools: None) -> None:
    """Viewers cannot see 8 of 20 at school A, so they do not see what is made of it."""
    publish_students(store)
    states = {row.state for row in compute(store, "access_gap", where=HERE).rows}
    assert states == {State.SUPPRESSED}
    assert all(row.value is None for row in compute(store, "selection_gap", where=HERE).rows)


def test_whose_schools_have_no_partner(store: Store, three_schools: None) -> None:
    """60 of 100 Black and 40 of 300 White students are at school B: 0.60 against 0.25 of all."""
    rates = raw(store, "desert_rate")
    assert (rates["BL7"].value, rates["WH7"].value) == (60, pytest.approx(40 / 3))
    assert compute(store, "desert_rate", role=Role.ANALYST).only.value == 25
    assert raw(store, "desert_ratio")["BL7"].value == pytest.approx(2.4)


def test_partners_at_the_one_school_without_would_close_the_whole_gap(
    store: Store, three_schools: None
) -> None:
    """60/100 - 100/400 = 35 points, all of them at school B: the formula of the what-if."""
    publish_students(store)
    for role in Role:
        found = partners_at(store, ("race_ethnicity", "BL7"), HERE, role=role)
        assert (found.schools, found.reached) == (("B",), 60)
        assert (round(found.gap, 6), round(found.left, 6), found.closes) == (35, 0, 100)
    assert partners_at(store, ("race_ethnicity", "WH7"), HERE) is None


def test_students_of_a_district_without_an_inventory_are_not_in_a_desert(
    store: Store, fill: Fill
) -> None:
    put(
        fill,
        students("BL7", 0, 40, "1"),
        school=[{"school_id": "1", "school_name": "One", "district": "Elsewhere"}],
    )
    assert compute(store, "desert_rate", role=Role.ANALYST).only.state is State.NO_DATA


def test_intersections_are_those_of_the_fairlearn_guide(store: Store, fill: Fill) -> None:
    """The guide's 18 people ten times over: rates .5 and 1, .6667 and .3333, .75 and .25."""
    cells = {
        ("AS7", "F"): (10, 20), ("AS7", "M"): (20, 20), ("BL7", "F"): (20, 30),
        ("BL7", "M"): (10, 30), ("WH7", "F"): (30, 40), ("WH7", "M"): (10, 40),
    }  # fmt: skip
    put(fill, *(students(race, *pair, gender=sex) for (race, sex), pair in cells.items()))
    both = ("race_ethnicity", "gender")
    assert {key: round(value / 100, 4) for key, value in values(
        compute(store, "served_rate", by=both, role=Role.ANALYST)
    ).items()} == {key: round(x / n, 4) for key, (x, n) in cells.items()}  # fmt: skip
    # Asian, male: 100 - (75 + 40/90·100 - 100/180·100) = 100 - 63.8889 = 36.1111 points.
    found = raw(store, "intersection_surprise", both)[("AS7", "M")]
    assert round(found.value, 4) == 36.1111
    alone = raw(store, "intersection_surprise")["AS7"]
    assert alone.state is State.NO_DATA  # it needs two groups


def test_a_derived_value_is_hidden_where_an_input_is(store: Store, district: None) -> None:
    """American Indian 2 of 10 is hidden, so others are too; whatever is made of them is as well."""
    publish_students(store)
    rates = by_group(compute(store, "served_rate", by=RACE, where=HERE))
    shown = {key for key, row in rates.items() if row.state is State.VALUE}
    assert "AM7" not in shown and "BL7" in shown
    for name in ("share_of_served", "composition_difference", "students_to_parity",
                 "served_odds_ratio", "participation_ratio"):  # fmt: skip
        rows = by_group(compute(store, name, by=RACE, where=HERE))
        assert {key for key, row in rows.items() if row.value is not None} == shown, name
    hidden = compute(store, "served_rate_gap", by=RACE, where=HERE, reference="AM7").rows
    assert all(row.value is None for row in hidden)
    # Any hidden group could be the highest, so the index to it does not exist for viewers.
    highest = compute(store, "index_to_highest", where=HERE).rows
    assert highest and all(row.value is None for row in highest)


def test_a_group_stands_out_when_large_enough_far_enough_and_not_by_chance(
    store: Store, district: None
) -> None:
    """Below 0.8 of 15 %: Asian 10 % of 60 (p about 0.27, chance), White 12 % of 500 (index 0.8,
    not below), Two or more 11.3 %: index 0.755 (p about 0.26). With a looser share they show."""
    rows = compute(store, "served_rate", by=RACE, role=Role.ANALYST).rows
    whole = compute(store, "served_rate", role=Role.ANALYST).only
    screen = screen_of(store)
    assert screen == Screen(0.8, 30, 0.05)
    assert standing_out(rows, whole, screen) == []
    loose = standing_out(rows, whole, Screen(0.8, 30, 0.5))
    assert [row.group["race_ethnicity"] for row in loose] == ["AS7", "MU7"]


def test_the_rules_of_ratios_are_settings(store: Store, fill: Fill) -> None:
    assert (rules_of(store).minimum_cell, rules_of(store).minimum_n) == (10, 30)
    assert (rules_of(store).threshold, rules_of(store).years) == (1.25, 3)
    fill(setting=[{"setting": "equity_minimum_n", "scope": None, "value": "15"}])
    assert rules_of(store).minimum_n == 15


def test_districts_have_a_ratio_or_a_reason(store: Store, fill: Fill) -> None:
    """District North: Black 12 of 60, others 43 of 140. South: Black 20 of 40, others 5 of 20, too
    few, so those of the state, 48 of 160, are taken: 0.5 / 0.3. Two years in a row below 0.8 are
    looked at once two years are waited for."""
    schools = [
        {"school_id": "N", "school_name": "N", "district": "North"},
        {"school_id": "S", "school_name": "S", "district": "South"},
    ]
    parts = [
        students("BL7", 12, 60, "N"),
        students("WH7", 40, 100, "N"),
        students("AS7", 3, 40, "N"),
        students("BL7", 20, 40, "S"),
        students("WH7", 5, 20, "S"),
    ]
    before = [
        ([{**row, "school_year": "2023-24"} for row in enrolment],
         [{**row, "school_year": "2023-24"} for row in roster])
        for enrolment, roster in parts
    ]  # fmt: skip
    put(fill, *parts, *before, school=schools)

    def found() -> dict[tuple[str | None, str | None], object]:
        rows = district_ratios(store, "race_ethnicity", YEAR, role=Role.ANALYST)
        return {(each.district, each.group): each for each in rows}

    north = found()[("North", "BL7")]
    # Others of North are White and Asian: 43 of 140.
    assert (round(north.ratio, 6), north.reason) == (
        round((12 / 60) / (43 / 140), 6),
        Reason.RATIO,
    )
    # Weighted by the state's 100 Black, 120 White and 40 Asian students: 160 * 0.2 over
    # 120 * 0.4 + 40 * 0.075 = 32 / 51.
    assert north.weighted == pytest.approx(32 / 51)
    south = found()[("South", "BL7")]
    assert south.weighted is None
    # Others of the state are White and Asian: 48 of 160.
    assert (round(south.ratio, 6), south.reason) == (round(0.5 / 0.3, 6), Reason.ALTERNATE)
    assert found()[("North", "AS7")].reason == Reason.FEW_COUNTED
    assert not north.is_looked_at  # three years are waited for, and there are two
    fill(setting=[{"setting": "equity_years_waited", "scope": None, "value": "2"}])
    assert found()[("North", "BL7")].is_looked_at
    assert not found()[("South", "BL7")].is_looked_at
    publish_students(store)
    hidden = district_ratios(store, "race_ethnicity", YEAR)
    assert any("hidden" in each.reason for each in hidden)
