"""When a difference between groups is worth a flag, and when a ratio may be computed."""

from data_loaders.declarations import Kind, Setting

REGULATION = "34 CFR 300.647"

FLAG_BELOW = Setting(
    id="equity_flag_below",
    title="Composition index below which a group stands out",
    description="A group stands out when its composition index is below this, its students are at "
    "least as many as the minimum, and its difference from all others would be rare by chance.",
    default="0.8",
    minimum=0,
    maximum=1,
    source="Four-fifths rule, 29 CFR 1607.4 D; an aid to look closer, not a finding of unfairness",
    program="All",
)
FALSE_DISCOVERIES = Setting(
    id="equity_false_discoveries",
    title="Share of false discoveries among groups that stand out",
    description="Several groups are compared at once: of those that stand out at most this share "
    "is expected to do so by chance (Benjamini and Hochberg).",
    default="0.05",
    minimum=0.001,
    maximum=0.5,
    source="Benjamini and Hochberg 1995; 0.05 is the custom",
    program="All",
)
MINIMUM_CELL = Setting(
    id="equity_minimum_cell",
    title="Minimum cell size of a ratio",
    description="So many students of a group, and of the others, must be served for a ratio.",
    default="10",
    kind=Kind.INTEGER,
    unit="students",
    minimum=1,
    source=f"{REGULATION}: at most 10 is presumed reasonable; the state decides",
    program="All",
)
MINIMUM_N = Setting(
    id="equity_minimum_n",
    title="Minimum size of a group for a ratio",
    description="So many students of a group, and of the others, must be enrolled for a ratio, and "
    "for a group to stand out.",
    default="30",
    kind=Kind.INTEGER,
    unit="students",
    minimum=1,
    source=f"{REGULATION}: at most 30 is presumed reasonable; the state decides",
    program="All",
)
RATIO_BELOW = Setting(
    id="equity_ratio_below",
    title="Ratio below which a district is looked at",
    description="A district is looked at for a group when its ratio lies below this in each of the "
    "years that are waited for. The regulation looks at too many, above a threshold; for services "
    "the concern is too few, so the threshold stands on the other side.",
    default="0.8",
    minimum=0,
    maximum=1,
    source=f"Form of {REGULATION} (d); for services the threshold is our convention",
    program="All",
)
YEARS = Setting(
    id="equity_years_waited",
    title="Years in a row before a district is looked at",
    description="For how many years in a row the ratio must lie below the threshold.",
    default="3",
    kind=Kind.INTEGER,
    unit="years",
    minimum=1,
    maximum=3,
    source=f"{REGULATION} (d): up to three prior consecutive years",
    program="All",
)
PROGRESS = Setting(
    id="equity_progress_excuses",
    title="Progress excuses a district",
    description="Whether a district whose ratio came nearer to 1 in both prior years is not looked "
    "at.",
    default="no",
    kind=Kind.YES_NO,
    source=f"{REGULATION} (d): reasonable progress in each of the two prior years",
    program="All",
)
