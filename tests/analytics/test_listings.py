"""Lists of things: which rows a rule is about; never people."""

from __future__ import annotations

import pytest
from analytics_helpers import Fill

from analytics import concerns_of, list_of, listing
from analytics.concerns import CONCERNS, Concern
from analytics.dimensions import DIMENSIONS
from analytics.listing import matter_of
from analytics.lists import LISTS, Listed
from data_loaders.errors import CallError
from data_loaders.store import Store
from pages.menu import ENTRIES


@pytest.fixture
def schools(fill: Fill) -> None:
    """Three schools, two in area B, one of them without a level."""
    fill(
        school=[
            {"school_id": "1", "school_name": "Willow", "area": "B", "level": "high"},
            {"school_id": "2", "school_name": "Alder", "area": "B"},
            {"school_id": "3", "school_name": "Birch", "area": "A", "level": "high"},
        ]
    )


def test_a_listing_is_filtered_ordered_and_counted_in_full(store: Store, schools: None) -> None:
    found = listing(
        store,
        "school",
        ("school_name", "level"),
        where={"area": "B"},
        order="school_name",
        limit=1,
    )
    assert found.total == 2
    assert [row["school_name"] for row in found.rows] == ["Alder"]
    assert found.labels == {"school_name": "School", "level": "School level"}


def test_a_filter_may_ask_for_what_is_not_stated(store: Store, schools: None) -> None:
    found = listing(store, "school", ("school_name",), where={"level": ""})
    assert [row["school_name"] for row in found.rows] == ["Alder"]


@pytest.mark.parametrize(
    ("relation", "columns"),
    [
        ("student_year", ("student_id",)),
        ("student_roster", ("program_id",)),
        ("survey_answer", ("item",)),
        ("team_roster", ("member_name",)),
        ("coaching_interaction", ("participants",)),
        ("no_such_relation", ("item",)),
    ],
)
def test_rows_about_people_are_refused(
    store: Store, relation: str, columns: tuple[str, ...]
) -> None:
    with pytest.raises(CallError):
        listing(store, relation, columns)


NO_LEVEL = Concern(
    id="school_without_level",
    title="Schools without a level",
    rule="A school's level decides with which schools it is compared.",
    relation="school",
    condition="level IS NULL",
    columns=("school_name",),
    counted="schools",
    page="import",
    program="All",
    dimensions=("area",),
)


def test_a_concern_counts_its_rows_out_of_all(store: Store, schools: None) -> None:
    matter = matter_of(store, NO_LEVEL, {})
    assert (matter.count, matter.out_of) == (1, 3)
    assert [row["school_name"] for row in matter.listing.rows] == ["Alder"]


def test_a_concern_takes_the_filters_that_it_knows(store: Store, schools: None) -> None:
    assert matter_of(store, NO_LEVEL, {"area": "A", "month": "2026-01"}).out_of == 1


def test_every_concern_runs_on_an_empty_store_and_finds_nothing(store: Store) -> None:
    matters = concerns_of(store)
    assert len(matters) == len(CONCERNS)
    assert [matter.concern.id for matter in matters if matter.count] == []


@pytest.mark.parametrize("concern", CONCERNS.values(), ids=CONCERNS)
def test_every_concern_leads_to_a_page_and_knows_its_filters(
    concern: Concern, store: Store, fill: Fill
) -> None:
    fill(school=[{"school_id": "1", "school_name": "One"}])
    assert concern.page in {entry.address for entry in ENTRIES}
    for name in concern.dimensions:
        vocabulary = DIMENSIONS[name].vocabulary
        matter_of(store, concern, {name: vocabulary.codes[0] if vocabulary else "any"})


@pytest.mark.parametrize("name", LISTS)
def test_every_list_runs_and_is_about_things(name: str, store: Store) -> None:
    found = list_of(store, name)
    assert found.rows == () or LISTS[name].relation in {"setting_value", "submission_due"}
    assert set(found.labels) == set(LISTS[name].columns)
    assert all(found.labels.values())


def test_a_list_that_does_not_exist_is_refused(store: Store) -> None:
    with pytest.raises(CallError, match="Known lists: schools_to_call"):
        list_of(store, "schools_to_visit")


def test_a_heading_of_a_column_that_is_not_shown_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="level"):
        Listed("schools", "school", ("school_name",), "school_name", headings={"level": "Level"})
