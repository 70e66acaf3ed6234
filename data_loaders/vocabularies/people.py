"""Student groups and the roles of people."""

from data_loaders.declarations import Term, Vocabulary

RACE_ETHNICITY = Vocabulary(
    name="race_ethnicity",
    title="Race and ethnicity",
    source="OMB 1997 standards as reported to EDFacts: seven federal groups; AP7 is the older "
    "combined group, which cannot be split",
    terms=(
        Term(
            "AM7",
            "American Indian or Alaska Native",
            (
                "American Indian",
                "American Indian or Alaskan Native",
                "Amer Indian/Alaskan Native",
                "Native American",
                "AI/AN",
                "AMI",
                "I",
            ),
        ),
        Term("AS7", "Asian", ("A", "Asian students", "Filipino")),
        Term(
            "BL7",
            "Black or African American",
            ("Black", "African American", "Black/African-American", "BLK", "B"),
        ),
        Term(
            "HI7",
            "Hispanic or Latino",
            (
                "Hispanic",
                "Latino",
                "Hispanic/Latino",
                "Hispanic/Latino of any race",
                "Latinx",
                "HISP",
                "HIS",
                "H",
            ),
        ),
        Term(
            "PI7",
            "Native Hawaiian or Pacific Islander",
            (
                "Pacific Islander",
                "Hawaiian",
                "Native Hawaiian",
                "Native Hawaiian or Other Pacific Islander",
                "NHPI",
                "P",
            ),
        ),
        Term("WH7", "White", ("Caucasian", "White, non-Hispanic", "WHT", "W")),
        Term(
            "MU7",
            "Two or more races",
            ("Two or More", "2 or more", "Multiracial", "Multi-racial", "Multiple races", "M"),
        ),
        Term(
            "AP7",
            "Asian or Pacific Islander (combined)",
            ("API", "Asian or Pacific Islander", "Asian/Pacific Islander"),
        ),
    ),
)

RACE_SCHEME = Vocabulary(
    name="race_scheme",
    title="Race and ethnicity scheme",
    source="34 CFR 300.647(b)(2); state report cards; OMB SPD 15 (2024)",
    terms=(
        Term("federal7", "Seven federal groups", ("federal", "fed7", "OMB 1997")),
        Term("federal5", "Five groups used before 2010", ("fed5",)),
        Term("minnesota8", "Minnesota's eight groups", ("MN8", "state")),
        Term("spd15", "OMB 2024", ("OMB 2024",)),
    ),
)

GENDER = Vocabulary(
    name="gender",
    title="Gender",
    source="CEDS Sex and Gender; Ed-Fi sex descriptor",
    terms=(
        Term("F", "Female", ("Girl", "Girls", "Woman", "Women")),
        Term("M", "Male", ("Boy", "Boys", "Man", "Men")),
        Term("X", "Non-binary", ("Nonbinary", "Non-Binary/Undesignated Gender", "Other")),
    ),
)

ENGLISH_LEARNER = Vocabulary(
    name="english_learner",
    title="English learner status",
    source="CEDS English Learner Status",
    terms=(
        Term(
            "EL",
            "English learner",
            (
                "ELL",
                "LEP",
                "English learners",
                "English Language Learner",
                "Limited English Proficient",
                "Multilingual Learner",
                "Emergent Bilingual",
                "Yes",
                "Y",
                "1",
                "True",
            ),
        ),
        Term(
            "NOT_EL",
            "Not an English learner",
            ("Non-EL", "Non-ELL", "NLEP", "Non-English Learner", "No", "N", "0", "False"),
        ),
        Term("FORMER_EL", "Former English learner", ("Former ELL", "RFEP", "Monitored")),
    ),
)

DISABILITY = Vocabulary(
    name="disability",
    title="Disability status",
    source="CEDS IDEA Indicator",
    terms=(
        Term(
            "SWD",
            "Student with a disability",
            (
                "IEP",
                "IDEA",
                "WDIS",
                "Special Education",
                "Special Ed",
                "SPED",
                "Students with Disabilities",
                "Yes",
                "Y",
                "1",
                "True",
            ),
        ),
        Term(
            "NOT_SWD",
            "No disability identified",
            ("Non-SWD", "Not IEP", "Students without Disabilities", "No", "N", "0", "False"),
        ),
    ),
)

ECONOMIC_STATUS = Vocabulary(
    name="economic_status",
    title="Economic status",
    source="CEDS Economic Disadvantage Status",
    terms=(
        Term(
            "ECO",
            "Economically disadvantaged",
            (
                "ECODIS",
                "EconDisadv",
                "ED",
                "FRL",
                "FRPL",
                "Low Income",
                "Free and Reduced Lunch",
                "Free Lunch",
                "Reduced Lunch",
                "Yes",
                "Y",
                "1",
                "True",
            ),
        ),
        Term(
            "NOT_ECO",
            "Not economically disadvantaged",
            (
                "Non-Economically Disadvantaged",
                "Not FRL",
                "Non Econ Disadvantaged",
                "No",
                "N",
                "0",
                "False",
            ),
        ),
    ),
)

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


GRADE = Vocabulary(
    name="grade",
    title="Grade",
    source="CEDS Entry Grade Level",
    terms=(
        Term("PK", "Prekindergarten", ("Pre-K", "PreK", "EC"), group="PK"),
        Term("KG", "Kindergarten", ("K", "Full Day K", "Half-Day Kindergarten", "0"), group="K-5"),
        *(
            Term(
                f"{number:02d}",
                f"Grade {number}",
                (str(number), f"{number}.0", f"Grade {number:02d}", f"{name} grade"),
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
