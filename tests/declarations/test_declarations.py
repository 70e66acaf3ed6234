"""Every declaration builds, and a wrong one does not."""

import pytest

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Column, Dataset, Kind, Term, Vocabulary, fold
from data_loaders.instruments import INSTRUMENTS
from data_loaders.layouts import LAYOUTS
from data_loaders.vocabularies import VOCABULARIES
from data_loaders.vocabularies.race import RACE_ETHNICITY


def test_spellings_are_compared_without_case_accents_and_punctuation():
    assert fold(" École  I.D. ") == "ecole i d"
    assert fold("Jobs & Internships") == "jobs and internships"


def test_a_spelling_with_two_meanings_is_refused():
    with pytest.raises(ValueError, match="means a and b"):
        Vocabulary("v", "V", "none", (Term("a", "One"), Term("b", "Two", ("one",))))


def test_a_header_with_two_meanings_is_refused():
    columns = (Column("a", "Same"), Column("b", "Other", aliases=("same",)))
    with pytest.raises(ValueError, match="means a and b"):
        Dataset("d", "D", "one row", ("a",), columns)


def test_a_code_without_vocabulary_is_refused():
    with pytest.raises(ValueError, match="needs a vocabulary"):
        Column("a", "A", Kind.CODE)


def test_a_key_must_be_a_column():
    with pytest.raises(ValueError, match="no column"):
        Dataset("d", "D", "one row", ("b",), (Column("a", "A"),))


@pytest.mark.parametrize("dataset", DATASETS.values(), ids=list(DATASETS))
def test_references_of_a_dataset_lead_somewhere(dataset):
    for column in dataset.columns:
        if column.references:
            target, _, name = column.references.partition(".")
            assert name in DATASETS[target].by_name


def test_every_vocabulary_names_its_source():
    assert all(vocabulary.source for vocabulary in VOCABULARIES.values())


def test_layouts_fill_every_required_column_of_their_dataset():
    for layout in LAYOUTS.values():
        filled = {column for _, column in layout.rename} | {layout.value_column}
        filled |= {column for column, _ in layout.compose}
        filled |= {column for column, _ in layout.melts[0].values}
        assert {c.name for c in DATASETS[layout.dataset].required} <= filled


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("AI/AN", "AM7"),
        ("Black or African-American", "BL7"),
        ("hispanic/latino", "HI7"),
        ("Asian or Pacific Islander", "AP7"),
        ("Two or More Races", "MU7"),
        ("Martian", None),
    ],
)
def test_race_and_ethnicity_are_read_from_spellings_of_real_files(text, code):
    assert RACE_ETHNICITY.code_of(text) == code


def test_scores_follow_the_scale_and_leave_out_what_is_no_opinion():
    instrument = INSTRUMENTS["partnership_program_school"]
    item = instrument.by_wording[fold("Our partnership team meets at least monthly.")]
    assert instrument.score(item, "Strongly agree") == 5
    assert instrument.score(item, "4") == 4
    assert instrument.score(item, "Don't know") is None
    assert instrument.score(item, "banana") is None
