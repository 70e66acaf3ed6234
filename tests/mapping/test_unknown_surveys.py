"""A survey that nobody knows leaves a draft; once confirmed it is scored like a shipped one."""

from data_loaders.declarations import Instrument, Item
from data_loaders.importing import enter, load_file
from data_loaders.instruments import INSTRUMENTS
from data_loaders.instruments.crosswalk import comparable_scales, crosswalk
from data_loaders.instruments.known import scale_of_answers
from data_loaders.instruments.scales import AGREEMENT, FREQUENCY

HEADER = "Timestamp,The office is friendly,I get news in time,What could be better?"
ROWS = (
    "3/1/2026 10:00:00,Agree,Often,More time please",
    "3/1/2026 10:01:00,Strongly agree,Never,",
    "3/1/2026 10:02:00,Disagree,Sometimes,Nothing at all",
    "3/1/2026 10:03:00,Agree,Often,Longer hours",
)


def scores(store):
    rows = store.query(
        "SELECT question, score FROM survey_response WHERE question LIKE 'The office%' "
        "ORDER BY response_id"
    )
    return [row["score"] for row in rows]


def test_a_draft_is_scored_once_a_person_confirms_it(prepared_store, csv):
    store = prepared_store
    path = csv(HEADER, *ROWS, name="front_desk.csv")
    (sheet,) = load_file(store, path).used
    assert (sheet.tool, sheet.instrument, scores(store)) == (
        "Google Forms",
        "front_desk",
        [None] * 4,
    )
    items = store.query("SELECT item, answer_scale FROM survey_item ORDER BY item_position")
    assert [row["answer_scale"] for row in items] == ["agreement_4", "frequency"]

    confirmed = {"instrument": "front_desk", "survey_level": "other", "is_confirmed": "yes"}
    enter(store, "survey_instrument", [confirmed], who="Anna", place="a test")
    chosen = {"instrument": "front_desk", "item": items[0]["item"], "answer_scale": "agreement"}
    enter(store, "survey_item", [chosen], who="Anna", place="a test")
    (sheet,) = load_file(store, path).used
    assert sheet.instrument == sheet.expected == "front_desk"
    # Agreement runs from 1 to 5: agree 4, strongly agree 5, disagree 2.
    assert scores(store) == [4, 5, 2, 4]
    known = store.query(
        "SELECT item, items_in_subscale, needed_answers FROM instrument_item "
        "WHERE instrument = 'front_desk'"
    )
    assert len(known) == 2
    answers = store.query(
        "SELECT answer, is_valid FROM survey_answer WHERE subscale = 'front_desk_frequency' "
        "ORDER BY answer"
    )
    assert [row["answer"] for row in answers] == ["Never", "Often", "Often", "Sometimes"]
    assert all(row["is_valid"] for row in answers)


def test_scales_are_told_by_their_answers():
    known = {
        "agreement": ("Agree", "Neutral", "Strongly disagree"),
        "agreement_4": ("Agree", "Disagree", "Strongly Agree", "Strongly Disagree"),
        "agreement_with_unsure": ("agree", "unsure", "disagree", "strongly agree"),
        "frequency": ("Never", "Often", "Don't know"),
        "quality": ("Fair", "Good", "Excellent"),
        "yes_no": ("Yes", "No"),
        "one_to_five": ("1", "2", "4", "5"),
        "nought_to_ten": ("0", "3", "7", "9", "10"),
    }
    for name, answers in known.items():
        found = scale_of_answers(answers)
        assert found is not None, name
        assert found.id == name
    assert scale_of_answers(("Red", "Blue")) is None
    assert scale_of_answers(("Agree", "Red", "Blue", "Green")) is None


def version(number, *items):
    return Instrument(f"v{number}", "V", number, "school", "made up", (AGREEMENT, FREQUENCY), items)


def item(key, wording, scale="agreement", subscale="support"):
    return Item(key, key, scale, subscale, (wording,))


def test_questions_are_paired_by_their_words_across_years():
    before = version(
        "1",
        item("a", "Our principal supports the team."),
        item("b", "Families receive news in their language."),
        item("c", "We have a budget.", subscale="money"),
        item("d", "We meet monthly.", "frequency", "meetings"),
    )
    after = version(
        "2",
        item("q1", "Our principal supports the team"),
        item("q2", "Families receive news in a language they know."),
        item("q3", "We meet monthly.", "frequency", "meetings"),
        item("q4", "Interpreters are paid for."),
    )
    told = [
        (str(c.wording), c.before.id if c.before else "", c.after.id if c.after else "")
        for c in crosswalk(before, after)
    ]
    assert told == [
        ("same", "a", "q1"),
        ("reworded", "b", "q2"),
        ("same", "d", "q3"),
        ("new", "", "q4"),
        ("dropped", "c", ""),
    ]
    assert comparable_scales(before, after) == ("meetings",)


def test_the_same_words_on_other_answers_are_not_the_same_question():
    (change,) = crosswalk(
        version("1", item("a", "We meet.")), version("2", item("a", "We meet.", "frequency"))
    )
    assert str(change.wording) == "reworded"


def test_the_second_district_form_rewords_one_question_drops_one_and_adds_one():
    first = INSTRUMENTS["partnership_program_district"]
    second = INSTRUMENTS["partnership_program_district_2"]
    changed = {
        (str(c.wording), (c.after or c.before).id)
        for c in crosswalk(first, second)
        if str(c.wording) != "same"
    }
    assert changed == {
        ("reworded", "district_visits"),
        ("new", "district_languages"),
        ("dropped", "district_newsletter"),
    }
    assert comparable_scales(first, second) == ("district_leaders", "district_program")
