"""Golden values of capacity and fidelity assessments, worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from analytics_helpers import Fill, Record, by_group, fraction, values

from analytics import State, compute, concerns_of
from analytics.concerns import CONCERNS
from data_loaders.store import Store

FALL, WINTER = date(2025, 9, 10), date(2026, 2, 3)
DCA = {"tool": "dca", "tool_version": "7.7"}


def scores(
    district: str,
    day: date,
    points: Sequence[float | None],
    *,
    version: str = "7.7",
    first: int = 17,
    subscales: Sequence[str] = (),
) -> list[Record]:
    """Consecutive items of 2 points from the number ``first`` on; all required."""
    return [
        {
            "district": district,
            "tool": "dca",
            "version": version,
            "administered_on": day,
            "item": str(number),
            "subscale": subscales[place] if subscales else "Leadership",
            "points": point,
            "max_points": 2,
            "is_required": True,
        }
        for place, (number, point) in enumerate(zip(range(first, 99), points, strict=False))
    ]


def fidelity(
    school: str, tier: str, points: Sequence[float], intervention: str = ""
) -> list[Record]:
    """Items 1, 2, … of a tier, two points at most."""
    return [
        {
            "district": "Elm",
            "school_id": school,
            "tool": "tfi",
            "version": "2.1",
            "administered_on": FALL,
            "item": f"{tier[5]}{number}",
            "tier": tier,
            "intervention": intervention or None,
            "points": point,
            "max_points": 2,
        }
        for number, point in enumerate(points, start=1)
    ]


@pytest.fixture
def capacity(fill: Fill) -> None:
    """Two districts. Elm gives 7.7 in both windows, Fir 6.0 in the first and 7.7 in the second.

    Elm: in September items 17 and 18 in Leadership (2, 2), 25 to 27 in Staff (1, 1, 0); in
    February the same items (2, 2), (2, 1, 1). Fir in February leaves item 26 without points.
    """
    two = ("Leadership", "Leadership")
    three = ("Staff", "Staff", "Staff")
    fill(
        school=[
            {"school_id": "1", "school_name": "One", "district": "Elm", "region": "R1"},
            {"school_id": "2", "school_name": "Two", "district": "Fir", "region": "R1"},
        ],
        assessment_score=[
            *scores("Elm", FALL, (2, 2), first=17, subscales=two),
            *scores("Elm", FALL, (1, 1, 0), first=25, subscales=three),
            *scores("Elm", WINTER, (2, 2), first=17, subscales=two),
            *scores("Elm", WINTER, (2, 1, 1), first=25, subscales=three),
            *scores("Fir", FALL, (2, 2, 2), version="6.0", first=23, subscales=three),
            *scores("Fir", WINTER, (2, 2), first=17, subscales=two),
            *scores("Fir", WINTER, (2, None, 2), first=25, subscales=three),
        ],
    )


def test_a_score_is_points_out_of_those_possible(store: Store, capacity: None) -> None:
    # Elm: September 2+2+1+1+0 = 6 of 10; February 2+2+2+1+1 = 8 of 10. Fir has no score there.
    by = ("district", "month")
    assert values(compute(store, "tool_score", by=by, where=DCA)) == {
        ("Elm", "2025-09"): 60,
        ("Elm", "2026-02"): 80,
        ("Fir", "2026-02"): None,
    }


def test_versions_are_never_mixed(store: Store, capacity: None) -> None:
    # Version 6.0: only Fir's 6 of 6. Version 7.7: the mean of Elm's 60 and 80.
    assert values(compute(store, "tool_score")) == {("dca", "6.0"): 100, ("dca", "7.7"): 70}


def test_a_missing_required_item_blocks_the_score_and_is_listed(
    store: Store, capacity: None
) -> None:
    row = compute(store, "tool_score", where={**DCA, "district": "Fir"}).only
    assert row.state is State.NO_DATA
    unanswered = compute(store, "unanswered_item_count", where=DCA).only
    assert fraction(unanswered) == (1, 15)
    (matter,) = [
        each for each in concerns_of(store) if each.concern.id == "assessment_score_blocked"
    ]
    assert (matter.count, matter.out_of) == (1, 4)
    assert matter.listing.rows[0]["district"] == "Fir"


def test_an_item_without_a_row_is_missing_as_well(store: Store, fill: Fill) -> None:
    """Item 18 is required in Elm; Fir's sheet leaves the row out altogether."""
    fill(
        assessment_score=[
            *scores("Elm", FALL, (2, 1)),
            *scores("Fir", FALL, (2,)),
        ]
    )
    found = values(compute(store, "tool_score", by=("district",), where=DCA))
    assert found == {"Elm": 75, "Fir": None}


def test_an_item_that_is_not_required_is_only_left_out(store: Store, fill: Fill) -> None:
    # 2 of 2; the second item has no points and is not required.
    rows = scores("Elm", FALL, (2, None))
    rows[1]["is_required"] = False
    fill(assessment_score=rows)
    row = compute(store, "tool_score", where=DCA).only
    assert row.value == 100
    assert fraction(compute(store, "unanswered_item_count").only) == (1, 2)


def test_subscales_have_scores_of_their_own(store: Store, capacity: None) -> None:
    # February: Leadership 4 of 4 in both districts; Staff 4 of 6 in Elm, blocked in Fir.
    where = {**DCA, "administration_turn": "latest"}
    assert values(compute(store, "subscale_score", by=("district",), where=where)) == {
        ("Elm", "Leadership"): 100,
        ("Elm", "Staff"): 66.666667,
        ("Fir", "Leadership"): 100,
        ("Fir", "Staff"): None,
    }


def test_items_have_scores_of_their_own(store: Store, capacity: None) -> None:
    # Item 25 in February: 2 and 2 of 2; item 26: 1 of 2 in Elm only.
    where = {**DCA, "month": "2026-02"}
    found = values(compute(store, "assessment_item_score", where=where))
    assert (found["25"], found["26"], found["27"]) == (100, 50, 75)


def test_the_criterion_flags_total_and_subscales_apart(store: Store, capacity: None) -> None:
    # 7.7, latest: Elm's total of 80 meets 80; of its subscales 100 meets and 66.7 does not. Fir
    # has no total and one subscale with a score.
    where = {**DCA, "administration_turn": "latest"}
    assert fraction(compute(store, "total_criterion_rate", where=where).only) == (1, 1)
    assert fraction(compute(store, "subscale_criterion_rate", where=where).only) == (2, 3)
    assert fraction(compute(store, "full_criterion_rate", where=where).only) == (0, 1)


def test_the_criterion_is_a_setting(store: Store, fill: Fill, capacity: None) -> None:
    fill(setting=[{"setting": "assessment_criterion", "scope": "dca", "value": "60"}])
    where = {**DCA, "administration_turn": "latest"}
    assert fraction(compute(store, "subscale_criterion_rate", where=where).only) == (3, 3)
    assert fraction(compute(store, "full_criterion_rate", where=where).only) == (1, 1)


def test_coaching_items_belong_to_their_version(store: Store, capacity: None) -> None:
    # 7.7 asks for 18, 25, 26, 27: Elm September 2+1+1+0 = 4 of 8, February 2+2+1+1 = 6 of 8.
    # Fir misses item 26. Of 6.0 only item 24 is known, which is not the whole list.
    by = ("district", "tool_version", "month")
    assert values(compute(store, "coaching_item_score", by=by, where={"tool": "dca"})) == {
        ("Elm", "7.7", "2025-09"): 50,
        ("Elm", "7.7", "2026-02"): 75,
        ("Fir", "6.0", "2025-09"): None,
        ("Fir", "7.7", "2026-02"): None,
    }


def test_change_is_told_within_a_version_only(store: Store, capacity: None) -> None:
    # Elm 60 to 80; Fir changed the version in between.
    found = compute(store, "capacity_change", by=("district",), where={"tool": "dca"})
    assert values(found) == {"Elm": 20, "Fir": None}
    assert CONCERNS["assessment_version_changed"].id in {
        each.concern.id for each in concerns_of(store, page="capacity") if each.count == 1
    }


def test_administrations_on_schedule(store: Store, fill: Fill) -> None:
    """Two windows a year are due from the first administration on, as far as the data reach.

    Elm begins in September 2024 and gives it in February 2025, April 2025 (outside) and September
    2025: fall and winter 2024-25, fall 2025-26, and winter 2025-26 is missed: 3 of 4. Fir begins
    in November 2025 (outside): winter 2025-26 is due and missed, fall was before it began.
    """
    days = (date(2024, 9, 2), date(2025, 2, 3), date(2025, 4, 1), date(2025, 9, 30))
    fill(
        assessment_score=[
            *(row for day in days for row in scores("Elm", day, (2,))),
            *scores("Fir", date(2025, 11, 4), (2,)),
        ],
        support_log=[
            {
                "district": "Elm",
                "coach": "Ada",
                "held_on": date(2026, 3, 1),
                "support_kind": "coaching",
            }
        ],
    )
    on_time = compute(store, "administration_on_schedule_rate", by=("district",))
    assert {key: fraction(row) for key, row in by_group(on_time).items()} == {
        "Elm": (3, 4),
        "Fir": (0, 1),
    }
    shares = by_group(compute(store, "administration_window_share"))
    assert {key: fraction(row) for key, row in shares.items()} == {
        "fall": (2, 5),
        "winter": (1, 5),
        "outside": (2, 5),
    }


def test_a_window_that_has_not_come_is_not_due(store: Store, fill: Fill) -> None:
    # The data end in September 2025: only the fall window of 2025-26 is due.
    fill(assessment_score=scores("Elm", FALL, (2,)))
    assert fraction(compute(store, "administration_on_schedule_rate").only) == (1, 1)


def test_24_of_34_points_meet_the_tier_criterion_and_23_do_not(store: Store, fill: Fill) -> None:
    # 24/34 = 70.59 %, 23/34 = 67.65 %; the criterion is 70 %.
    fill(
        assessment_score=[
            *fidelity("1", "tier_three", [2] * 7 + [1] * 10),
            *fidelity("2", "tier_three", [2] * 6 + [1] * 11),
        ]
    )
    assert values(compute(store, "tier_criterion_rate", by=("school",))) == {"1": 100, "2": 0}
    scored = compute(store, "subscale_score", by=("school",), where={"tool": "tfi"})
    assert [round(row.value or 0, 2) for row in scored.rows] == [70.59, 67.65]


def test_several_interventions_count_with_the_lowest_score(store: Store, fill: Fill) -> None:
    # Items 1 to 3: check-in (2, 2, 1), mentoring (1, 2, 0): the lowest are 1, 2, 0 = 3 of 6.
    fill(
        assessment_score=[
            *fidelity("1", "tier_two", (2, 2, 1), "Check-in"),
            *fidelity("1", "tier_two", (1, 2, 0), "Mentoring"),
        ]
    )
    row = compute(store, "subscale_score", by=("tier",), where={"tool": "tfi"}).only
    assert row.value == 50
    assert fraction(compute(store, "tier_criterion_rate").only) == (0, 1)


def test_a_tier_may_have_a_criterion_of_its_own(store: Store, fill: Fill) -> None:
    # 7 of 10 is 70 %: enough for Tier 1; with 80 % for Tier 2 it is not.
    fill(
        setting=[{"setting": "tier_criterion", "scope": "tier_two", "value": "80"}],
        assessment_score=[
            *fidelity("1", "tier_one", (2, 2, 2, 1, 0)),
            *fidelity("1", "tier_two", (2, 2, 2, 1, 0)),
        ],
    )
    found = values(compute(store, "tier_criterion_rate", by=("tier",)))
    assert found == {"tier_one": 100, "tier_two": 0}


def test_a_tool_without_criterion_has_no_flag(store: Store, fill: Fill) -> None:
    fill(assessment_score=[{**row, "tool": "rtfi"} for row in scores("Elm", FALL, (2, 2))])
    assert compute(store, "total_criterion_rate").only.state is State.NO_DATA
