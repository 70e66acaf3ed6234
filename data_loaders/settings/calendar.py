"""The school year."""

from data_loaders.declarations import Kind, Setting

SCHOOL_YEAR_START = Setting(
    id="school_year_start_month",
    title="First month of the school year",
    description="School years, quarters and their months are counted from this month. 7 is July.",
    default="7",
    source="School years of the programs run from July to June",
    program="All",
    kind=Kind.INTEGER,
    unit="month",
    minimum=1,
    maximum=12,
)
