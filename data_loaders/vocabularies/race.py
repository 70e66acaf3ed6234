"""Roll-ups of race and ethnicity beside the federal groups, from the boxes that were ticked."""

from data_loaders.declarations import Term, Vocabulary

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
