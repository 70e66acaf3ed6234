"""Groups of students are read from the spellings of real files; what cannot be split is kept apart.

The spellings were collected from the enrolment files of thirteen states.
"""

import pytest

from data_loaders.vocabularies.people import GRADE
from data_loaders.vocabularies.race import RACE_ETHNICITY
from data_loaders.vocabularies.student_groups import DISABILITY, ECONOMIC_STATUS, ENGLISH_LEARNER

SPELLINGS = [
    (
        RACE_ETHNICITY,
        "AM7",
        ("American Indian/Alaska Native", "americanindianalaskannative", "AI/AN"),
    ),
    (RACE_ETHNICITY, "AS7", ("ASIAN", "AsianStudents")),
    (RACE_ETHNICITY, "AP7", ("Asian, Native Hawaiian, or Pacific Islander",)),
    (RACE_ETHNICITY, "BL7", ("Black or African-American", "AfricanAmerican")),
    (RACE_ETHNICITY, "HI7", ("Hispanic/Latino of any race", "Latinx")),
    (RACE_ETHNICITY, "PI7", ("Hawaiian Native", "Native Hawaiian or Other Pacific Islander")),
    (RACE_ETHNICITY, "MU7", ("Two or more race", "Multi Racial", "2 or more")),
    (ENGLISH_LEARNER, "EL", ("Current - ELL", "Multilingual Learners", "NEP/LEP")),
    (ENGLISH_LEARNER, "NOT_EL", ("Non-Englishh Learner", "Non-Multilingual Learner")),
    (ENGLISH_LEARNER, "FORMER_EL", ("Former - ELL", "Limited Monitored 2")),
    (DISABILITY, "SWD", ("Students with Disablities", "WDIS")),
    (DISABILITY, "NOT_SWD", ("Non-Special Education",)),
    (ECONOMIC_STATUS, "ECO", ("Eligible for free or reduced-price lunch", "SED")),
    (ECONOMIC_STATUS, "NOT_ECO", ("NON ECON. DISADVANTAGED", "nonlowincome")),
    (GRADE, "PK", ("Pre-K Halfday", "P4")),
    (GRADE, "KG", ("KH", "Half-Day Kindergarten")),
    (GRADE, "03", ("3.0", "Grade 03", "3rd")),
]


@pytest.mark.parametrize(
    ("vocabulary", "code", "text"),
    [(vocabulary, code, text) for vocabulary, code, texts in SPELLINGS for text in texts],
)
def test_a_spelling_stands_for_its_code(vocabulary, code, text):
    assert vocabulary.code_of(text) == code


@pytest.mark.parametrize(
    ("vocabulary", "text"),
    [
        (ENGLISH_LEARNER, "English Language Arts"),
        (ENGLISH_LEARNER, "ELEM"),
        (RACE_ETHNICITY, "Black/Hispanic/Native American"),
        (GRADE, "-1"),
    ],
)
def test_what_only_looks_like_a_group_is_none(vocabulary, text):
    assert vocabulary.code_of(text) is None
