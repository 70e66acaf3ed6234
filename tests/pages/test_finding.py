"""Finding numbers and coming back to them: search, links, saved views."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from page_words import alternatives, headings, html, words
from streamlit.testing.v1 import AppTest

from analytics import INDICATORS, Role, as_of, choices, compute, list_of
from analytics.glossary import TERMS, meaning_of, occurrences
from analytics.search import findables, search
from data_loaders import saved_views
from data_loaders.errors import CallError, StoreError
from data_loaders.importing import load_file
from data_loaders.store import Store, open_store
from pages.components.finding.terms import begin_page, with_terms
from pages.components.finding.tour import STEPS
from pages.menu import ENTRIES

Open = Callable[..., AppTest]
HEADER = "school_id,school_name,district,region,level,area"


@pytest.fixture
def two_revisions(prepared_store: Store, csv: Callable[..., Path]) -> Store:
    """A directory of one school, then of two."""
    for number, names in enumerate((("Oak",), ("Oak", "Elm")), 1):
        lines = [f"S{place},{name},D1,R1,Elementary,A" for place, name in enumerate(names)]
        report = load_file(prepared_store, csv(HEADER, *lines, name=f"{number}.csv"), as_="school")
        assert report.revision == number
    return prepared_store


def test_choices_and_lists_follow_a_revision(two_revisions: Store) -> None:
    past = as_of(two_revisions, 1)
    assert past.revision() == 1
    assert [name for _, name in choices(past, "school")] == ["Oak"]
    assert [name for _, name in choices(two_revisions, "school")] == ["Elm", "Oak"]
    assert list_of(past, "schools_to_call").total == 0
    assert compute(past, "school_reach_rate").revision == 1


def test_what_was_cannot_be_written_to(two_revisions: Store) -> None:
    with pytest.raises(StoreError, match="as it was at revision 1"):
        as_of(two_revisions, 1).transaction().__enter__()
    with pytest.raises(CallError, match="no revision 3"):
        as_of(two_revisions, 3)


def test_a_saved_view_is_renamed_deleted_and_brought_back(prepared_store: Store) -> None:
    view = saved_views.save(prepared_store, "ann", " March ", "stages", {"region": "North & East"})
    assert saved_views.views_of(prepared_store, "ben") == []
    with pytest.raises(CallError, match="already"):
        saved_views.save(prepared_store, "ann", "MARCH", "stages", {})
    with pytest.raises(CallError, match="needs a name"):
        saved_views.save(prepared_store, "ann", "  ", "stages", {})
    saved_views.rename(prepared_store, "ben", view.id, "Mine now")
    saved_views.rename(prepared_store, "ann", view.id, "April")
    (kept,) = saved_views.views_of(prepared_store, "ann")
    assert (kept.name, kept.page, kept.filters) == ("April", "stages", {"region": "North & East"})
    saved_views.delete(prepared_store, "ann", view.id)
    assert saved_views.views_of(prepared_store, "ann") == []
    saved_views.bring_back(prepared_store, "ann", view.id)
    assert saved_views.views_of(prepared_store, "ann") == [kept]
    assert prepared_store.revision() == 0


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Checkins overdue", "Indicators", "check-in overdue"),
        ("Neighbourhood gardn", "Partners", "Neighborhood Garden League"),
        ("cadre 3", "Cadres", "Cadre 3"),
        ("log compliance", "Indicators", INDICATORS["log_compliance_rate"].name),
        ("P1b", "Indicators", "Partners"),
    ],
)
def test_search_forgives_misspellings(text: str, kind: str, name: str, sample_path: Path) -> None:
    found = search(findables(open_store(sample_path)), text)
    assert any(name.lower() in each.name.lower() for each in found.get(kind, []))


def test_what_is_found_stands_on_a_page(sample_path: Path) -> None:
    pages = {entry.address for entry in ENTRIES}
    everything = findables(open_store(sample_path))
    assert {each.page for each in everything} <= pages
    assert {each.kind for each in everything} == {
        *("Indicators", "Schools", "Partners", "Districts", "Cadres", "Regions")
    }
    named = [each.name for each in everything if each.kind == "Indicators"]
    assert named == [each.name for each in INDICATORS.values() if each.page]


@pytest.fixture
def copied(sample_path: Path, tmp_path: Path) -> Path:
    """A copy of the sample store to write to."""
    import shutil

    return Path(shutil.copy(sample_path, tmp_path / "store.duckdb"))


def test_a_page_opens_as_of_a_revision(open_page: Open, sample_path: Path) -> None:
    app = open_page("network/stages.py", sample_path, revision="2")
    assert not app.exception
    assert "As of revision 2" in words(app)
    assert "Numbers of students, which come from the release" in words(app)


@pytest.mark.parametrize("asked", ["999999", "0", "twelve", "²"])
def test_a_revision_that_does_not_exist_is_said(
    asked: str, open_page: Open, sample_path: Path
) -> None:
    app = open_page("partnerships/milestones.py", sample_path, revision=asked)
    assert not app.exception
    assert f"revision “{asked}”, which does not exist" in app.warning[0].value


def test_a_school_and_a_partner_have_a_page(open_page: Open, sample_path: Path) -> None:
    here = findables(open_store(sample_path))
    for kind, script in (("Schools", "look_up/school.py"), ("Partners", "look_up/partner.py")):
        found = next(each for each in here if each.kind == kind)
        app = open_page(script, sample_path, **found.filters)
        assert not app.exception
        assert found.name in [box.value for box in app.selectbox]
        assert "Numbers of the" in html(app)


def test_a_school_has_no_numbers_that_take_several(open_page: Open, sample_path: Path) -> None:
    """A school has hours of coaching, but no median and no Gini of them; and is not counted."""
    found = next(each for each in findables(open_store(sample_path)) if each.kind == "Schools")
    text = html(open_page("look_up/school.py", sample_path, **found.filters))
    assert INDICATORS["essential_element_rate"].name in text
    of_many = ("school_count", "stage_count", "coaching_hours_median", "coaching_hours_gini")
    assert not [name for name in of_many if INDICATORS[name].name in text]


def test_a_view_is_listed_and_opens_with_the_sentence_of_filters(
    open_page: Open, copied: Path
) -> None:
    store = open_store(copied)
    saved_views.save(store, "test@example.com", "Gone [region]", "stages", {"region": "Atlantis"})
    app = open_page("look_up/saved_views.py", copied)
    assert not app.exception
    assert "Stages and movement: region Atlantis" in words(app)
    app = open_page("network/stages.py", copied, region="Atlantis")
    assert "which is not in the data" in app.warning[0].value


def test_a_term_is_explained_once_a_page_and_tied_to_its_meaning(
    open_page: Open, sample_path: Path
) -> None:
    text = html(open_page("network/check_ins.py", sample_path))
    assert text.count('role="tooltip" id="term-stage"') == 1
    assert '<button type="button" aria-describedby="term-stage">stage</button>' in text


def test_a_comma_stays_on_the_line_of_its_term() -> None:
    begin_page()
    told = with_terms("Most check-ins, by month")
    assert re.search(r'</button><span role="tooltip"[^>]*>[^<]*</span></span>,</span> by', told)


def test_terms_are_whole_words_and_update_is_one_in_capitals_only() -> None:
    found = [term.name for _, _, term in occurrences("Backstage, they update STAGES of partners.")]
    assert found == ["Stage", "Partner"]
    assert [term.name for _, _, term in occurrences("Who returned UPDATE")] == ["UPDATE"]


def test_a_filter_says_what_its_term_means(open_page: Open, sample_path: Path) -> None:
    app = open_page("coaching/cadre_summary.py", sample_path)
    assert app.selectbox(key="cadre").proto.help == meaning_of("cadre")
    assert app.selectbox(key="month").proto.help == ""


def test_terms_that_only_insiders_know_are_explained() -> None:
    asked = ("cadre", "facilitator", "wave", "SST", "RPDC", "release", "suppressed", "interval")
    assert all(map(meaning_of, (*asked, "Representation index")))


def test_viewers_read_students_from_the_release_whatever_the_revision(
    two_revisions: Store,
) -> None:
    now = compute(two_revisions, "students_served")
    then = compute(as_of(two_revisions, 1), "students_served")
    assert (then.rows, then.note) == (now.rows, now.note)
    assert compute(as_of(two_revisions, 1), "school_count").only.value == 1
    assert compute(two_revisions, "school_count").only.value == 2


def test_answers_of_people_have_no_earlier_revision_for_viewers(two_revisions: Store) -> None:
    past = as_of(two_revisions, 1)
    assert INDICATORS["response_count"].about.is_people
    assert compute(past, "response_count").revision == 2
    assert compute(past, "response_count", role=Role.ANALYST).revision == 1


def test_the_definitions_page_lists_every_term(open_page: Open, sample_path: Path) -> None:
    text = unescape(html(open_page("reference/definitions.py", sample_path)))
    assert all(term.meaning in text for term in TERMS)


def test_a_comparison_begins_with_the_year_before(open_page: Open, sample_path: Path) -> None:
    app = open_page("network/check_ins.py", sample_path, beside="true")
    told = {each.value for each in app.caption}
    assert {"**School year: 2025-26**", "**School year: 2024-25**"} <= told


def test_two_selections_stand_beside_each_other(open_page: Open, sample_path: Path) -> None:
    link = {"beside": "true", "with_school_year": "2024-25"}
    app = open_page("network/stages.py", sample_path, **link)
    assert not app.exception
    drawn = alternatives(app)
    assert len(drawn) >= 8
    assert len([each for each in app.caption if each.value == "**School year: 2024-25**"]) == 6
    alone = alternatives(open_page("network/stages.py", sample_path, school_year="2024-25"))
    assert set(alone) <= set(drawn)


def test_the_second_selection_follows_choices_of_the_page(
    open_page: Open, sample_path: Path
) -> None:
    app = open_page("network/check_ins.py", sample_path, beside="true", compare="School level")
    assert not app.exception
    assert len([title for title in headings(app) if "Elementary" in title]) % 2 == 0


def test_a_step_of_the_tour_stands_on_its_page_and_leads_on(
    open_page: Open, sample_path: Path
) -> None:
    for number, step in enumerate(STEPS, 1):
        app = open_page(step.script, sample_path, tour=str(number))
        assert not app.exception
        assert f"Tour, step {number} of 6: {step.title}" in headings(app)
        labels = [link.proto.label for link in app.get("page_link")]
        assert "End the tour" in labels
        assert (f"Next: {STEPS[number].title}" in labels) if number < 6 else True


def test_there_is_no_tour_without_the_sample(open_page: Open, empty_path: Path) -> None:
    app = open_page("home/home.py", empty_path, tour="1")
    assert not [title for title in headings(app) if title.startswith("Tour")]
    assert "Take the tour" not in [link.proto.label for link in app.get("page_link")]


def test_paper_says_revision_and_filters(open_page: Open, sample_path: Path) -> None:
    app = open_page("network/stages.py", sample_path, revision="3")
    assert "Tandem. Revision 3. Filters: School year: " in html(app)
