"""Grades, and the roles of people."""

from data_loaders.declarations import Term, Vocabulary

_ORDINALS = (
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
)


def _band(grade: int) -> str:
    """The grade band of a numbered grade."""
    return "K-5" if grade <= 5 else "6-8" if grade <= 8 else "9-12"


def _ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th: grades end at twelve, so that no other ending is needed."""
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }"


GRADE = Vocabulary(
    name="grade",
    title="Grade",
    source="CEDS Entry Grade Level",
    terms=(
        Term(
            "PK",
            "Prekindergarten",
            (
                "Pre-K",
                "PreK",
                "Pre-Kindergarten",
                "Pre-K Halfday",
                "P3",
                "P4",
                "EC",
            ),
            group="PK",
        ),
        Term(
            "KG",
            "Kindergarten",
            ("K", "KF", "KH", "TK", "Full Day K", "Half-Day Kindergarten", "0"),
            group="K-5",
        ),
        *(
            Term(
                f"{number:02d}",
                f"Grade {number}",
                (
                    str(number),
                    f"{number}.0",
                    f"Grade {number:02d}",
                    f"{name} grade",
                    _ordinal(number),
                    f"{_ordinal(number)} grade",
                ),
                group=_band(number),
            )
            for number, name in enumerate(_ORDINALS, start=1)
        ),
        Term("UG", "Ungraded", ("Ungraded elem",), group="Ungraded"),
    ),
)

TEAM_ROLE = Vocabulary(
    name="team_role",
    title="Role on the school's partnership team",
    source="Action Team for Partnerships, NNPS",
    terms=(
        Term("administrator", "Administrator", ("Principal", "Assistant principal")),
        Term("teacher", "Teacher", ("Classroom teacher", "Educator")),
        Term("parent", "Parent or caregiver", ("Parent", "Family member", "Caregiver")),
        Term("liaison", "Family liaison", ("Parent liaison", "Family engagement liaison")),
        Term("pta", "PTA or PTO officer", ("PTA", "PTO")),
        Term("community", "Community member", ("Community", "Community partner", "Business")),
        Term("student", "Student"),
        Term("other", "Other"),
    ),
)

RESPONDENT_ROLE = Vocabulary(
    name="respondent_role",
    title="Respondent role",
    source="Partnership program surveys",
    terms=(
        Term("administrator", "Administrator", ("Principal", "Assistant principal")),
        Term("team_chair", "Team chair or co-chair", ("Team chair", "Co-chair", "ATP chair")),
        Term("teacher", "Teacher"),
        Term("family", "Family member", ("Parent", "Caregiver")),
        Term("staff", "Other staff", ("Staff", "Liaison", "Counselor")),
        Term("district_leader", "District leader", ("District facilitator",)),
        Term("state_leader", "State leader"),
        Term("other", "Other"),
    ),
)
