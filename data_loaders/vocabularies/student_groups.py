"""Groups of students, with the spellings met in the files of thirteen states."""

from data_loaders.declarations import Term, Vocabulary

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
                "English Language Learners",
                "Limited English Proficient",
                "Limited English Proficiency",
                "Current - ELL",
                "NEP/LEP",
                "Multilingual Learners",
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
            (
                "Non-EL",
                "Non-ELL",
                "NLEP",
                "Non-English Learner",
                "Non-English Learners",
                "Non-Englishh Learner",
                "Not English Learners",
                "Non-English Language Learner",
                "Non-Multilingual Learner",
                "No",
                "N",
                "0",
                "False",
            ),
        ),
        Term(
            "FORMER_EL",
            "Former English learner",
            (
                "Former EL",
                "Former ELL",
                "RFEP",
                "Monitored",
                "Limited Monitored 1",
                "Limited Monitored 2",
            ),
        ),
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
                "Students with Disability",
                "Students with Disablities",
                "Disabled",
                "Yes",
                "Y",
                "1",
                "True",
            ),
        ),
        Term(
            "NOT_SWD",
            "No disability identified",
            (
                "Non-SWD",
                "Not IEP",
                "Students without Disabilities",
                "Non-Students with Disabilities",
                "Non-Special Education",
                "No",
                "N",
                "0",
                "False",
            ),
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
                "SED",
                "Free and Reduced Lunch",
                "Free or Reduced Price Lunch",
                "Free or reduced-price lunch",
                "Eligible for free or reduced-price lunch",
                "FL",
                "RPL",
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
                "Not eligible",
                "Not eligible for free or reduced-price lunch",
                "Nonlowincome",
                "Non low income",
                "No",
                "N",
                "0",
                "False",
            ),
        ),
    ),
)
