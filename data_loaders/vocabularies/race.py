"""Race and ethnicity: the federal groups, and roll-ups beside them from the boxes ticked."""

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
                "American Indian/Alaska Native",
                "American Indian/Alaskan Native",
                "American Indian students",
                "AmericanIndian",
                "AmericanIndianAlaskaNative",
                "AmericanIndianAlaskanNative",
                "Indian",
                "Native American",
                "AI/AN",
                "AMI",
                "I",
            ),
        ),
        Term("AS7", "Asian", ("A", "Asian students", "AsianStudents", "AsianCount", "Filipino")),
        Term(
            "BL7",
            "Black or African American",
            (
                "Black",
                "African American",
                "Black/African-American",
                "AfricanAmerican",
                "Black students",
                "BlackStudents",
                "BLK",
                "B",
            ),
        ),
        Term(
            "HI7",
            "Hispanic or Latino",
            (
                "Hispanic",
                "Latino",
                "Hispanic/Latino",
                "Hispanic/Latino of any race",
                "Hispanic or Latino of any race",
                "Hispanic students",
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
                "Hawaiian Native",
                "Hawaiian/Pacific Islander",
                "Native Hawaiian/Pacific Islander",
                "Native Hawaiian/Other Pacific Islander",
                "Native Hawaiian or Other Pacific Islander",
                "NativeHawaiianOtherPacific",
                "NHPI",
                "P",
            ),
        ),
        Term(
            "WH7", "White", ("Caucasian", "White, non-Hispanic", "White students", "WHT", "W", "C")
        ),
        Term(
            "MU7",
            "Two or more races",
            (
                "Two or More",
                "Two or more race",
                "2 or more",
                "2 or more races",
                "Multiracial",
                "Multi-racial",
                "Multi-ethnic",
                "Multiple races",
                "M",
            ),
        ),
        Term(
            "AP7",
            "Asian or Pacific Islander (combined)",
            (
                "API",
                "Asian or Pacific Islander",
                "Asian/Pacific Islander",
                "Asian, Native Hawaiian, or Pacific Islander",
                "Asian or Native Hawaiian/Other Pacific Islander",
            ),
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

MULTIRACIAL = "MultiracialAndOrMultiethnic"
TWO_OR_MORE = "TWO"

_INDIAN = ("American Indian", "American Indian or Alaskan Native", "Native American", "AI/AN")
_BLACK = ("Black", "African American", "Black/African American")
_HISPANIC = ("Hispanic", "Latino", "Hispanic/Latino", "Latinx")
_ARAB = ("MENA", "Middle Eastern", "North African", "Middle Eastern/North African")
_ISLANDER = ("Pacific Islander", "Native Hawaiian", "NHPI")
_INDIGENOUS = ("Indigenous Latin American", "Canadian First Nations", "Other Indigenous")

RACE_OMB2024 = Vocabulary(
    name="race_omb",
    title="Race and ethnicity, OMB 2024",
    source="OMB Statistical Policy Directive 15 of 28 March 2024; codes of CEDS V14",
    terms=(
        Term("AmericanIndianOrAlaskaNative", "American Indian or Alaska Native", _INDIAN),
        Term("Asian", "Asian", ("Asian American",)),
        Term("BlackOrAfricanAmerican", "Black or African American", _BLACK),
        Term("HispanicOrLatino", "Hispanic or Latino", _HISPANIC),
        Term("MiddleEasternOrNorthAfrican", "Middle Eastern or North African", _ARAB),
        Term("NativeHawaiianOrPacificIslander", "Native Hawaiian or Pacific Islander", _ISLANDER),
        Term("White", "White", ("Caucasian",)),
        Term(MULTIRACIAL, "Multiracial or multiethnic"),
    ),
)
RACE_MINNESOTA8 = Vocabulary(
    name="race_minnesota",
    title="Race and ethnicity, Minnesota's eight groups",
    source="Minnesota Department of Education: American Indian counts whatever else is ticked",
    terms=(
        Term("AMI", "American Indian, state definition", ("Alaska Native", *_INDIAN)),
        Term("ASN", "Asian", ("Asian American",)),
        Term("BLK", "Black or African American", _BLACK),
        Term("HIS", "Hispanic or Latino", _HISPANIC),
        Term("OIP", "Other Indigenous peoples", _INDIGENOUS),
        Term("NHP", "Native Hawaiian or Pacific Islander", _ISLANDER),
        Term("WHT", "White", ("Caucasian", *_ARAB, "Middle Eastern or North African")),
        Term(TWO_OR_MORE, "Two or more races"),
    ),
)
SCHEMES = {"spd15": RACE_OMB2024, "minnesota8": RACE_MINNESOTA8}
"""Roll-ups by the code of their scheme."""
