"""How surveys are compared."""

from data_loaders.declarations import Kind, Setting

LEADERSHIP_YEARS = Setting(
    id="district_leadership_years",
    title="Years of consistent district leadership",
    description="A school has consistent district leadership when a district leader facilitated "
    "its program in the school year and in the years before it, so many in a row.",
    default="3",
    source="Epstein, Galindo and Sheldon 2011, Educational Administration Quarterly 47(3): three "
    "years of consistent leadership against the rest",
    program="Surveys",
    kind=Kind.INTEGER,
    unit="years",
    minimum=1,
    maximum=10,
)
