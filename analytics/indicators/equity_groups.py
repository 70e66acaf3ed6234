"""Groups beside each other: composition, ratios, students to parity, access and selection."""

from analytics.declarations import Comparison, Count, Direction, Indicator, Rate, Subject
from analytics.indicators.equity import INITIATIVE, PLACES, REVIEWED, STUDENT_DIMENSIONS

SERVED_PAGE, GEOGRAPHY_PAGE, CROSSED_PAGE = "students-served", "geography", "intersections"
WHO = "race_ethnicity"
CHANCE = (
    "Rosters are complete lists, not samples: the interval shows what chance alone could change "
    "from year to year."
)


def _of_served(
    number: str,
    named: tuple[str, str],
    texts: tuple[str, str, str],
    measure: Comparison,
    unit: str,
    page: str = SERVED_PAGE,
) -> Indicator:
    """An indicator of groups of students served: id and name, then definition, why and source."""
    definition, why, source = texts
    return Indicator(
        id=named[0],
        code=number,
        name=named[1],
        definition=definition,
        why_it_matters=why,
        source=source,
        measure=measure,
        unit=unit,
        direction=Direction.NEUTRAL,
        dimensions=STUDENT_DIMENSIONS,
        about=Subject.STUDENTS,
        program="All",
        page=page,
        reviewed_on=REVIEWED,
    )


SHARE_OF_SERVED = _of_served(
    "E3",
    ("share_of_served", "Share of students served"),
    (
        "A group's students among all students served, in percent. Students of unknown group are "
        "in the total.",
        "Beside the share of enrollment it is the first thing to look at.",
        "Composition beside enrollment, as in state report cards",
    ),
    Comparison("served_rate", "share of counted", WHO),
    "%",
)
SHARE_OF_ENROLLED = _of_served(
    "E4",
    ("share_of_enrolled", "Share of students enrolled"),
    (
        "A group's students among all students enrolled, in percent.",
        "It is what the share of students served is held against.",
        "Composition beside enrollment, as in state report cards",
    ),
    Comparison("served_rate", "share of size", WHO),
    "%",
)
COMPOSITION_DIFFERENCE = _of_served(
    "E5",
    ("composition_difference", "Share served less share enrolled"),
    (
        "A group's share of students served minus its share of students enrolled, in percentage "
        "points, with the interval of the composition index. " + CHANCE,
        "It says how far composition lies from enrollment, in plain points.",
        "Composition beside enrollment; interval after Koopman (1984)",
    ),
    Comparison("served_rate", "composition difference", WHO),
    "percentage points",
)
ODDS_RATIO = _of_served(
    "E6",
    ("served_odds_ratio", "Odds ratio"),
    (
        "The odds of being served in a group (served to not served) over the odds of all others, "
        "with Woolf's interval. Odds are not chances: an odds ratio of 2 is not twice as many.",
        "Logistic models speak in it; for reading, the participation ratio is better.",
        "Woolf (1955), Annals of Human Genetics 19",
    ),
    Comparison("served_rate", "odds ratio", WHO),
    "index",
)
INDEX_TO_HIGHEST = _of_served(
    "E7",
    ("index_to_highest", "80% index"),
    (
        "A group's served rate over the highest served rate of any group. It is shown only where "
        "all groups are, because any of them could be the highest.",
        "A quick screen: below 0.80 is worth a look. A small group at the top makes all others "
        "look low.",
        "Four-fifths rule, 29 CFR 1607.4 D; used by California's colleges",
    ),
    Comparison("served_rate", "index to highest", WHO),
    "index",
)
TO_PARITY = _of_served(
    "E8",
    ("students_to_parity", "Students to parity"),
    (
        "How many more students of a group would have to be served for the group to reach the "
        "served rate of all: (rate of all - rate of the group) x enrolled, rounded up; 0 at or "
        "above parity. The rate of all is held.",
        "The most useful number for planning: seats, not percentages.",
        "Percentage point gap method of California's colleges; the rate of all is the reference",
    ),
    Comparison("served_rate", "students to parity", WHO),
    "students",
)
_SPLIT_SOURCE = (
    "Decomposition of a difference of rates, Kitagawa (1955), Journal of the American Statistical "
    "Association 50; its use for partnerships is ours"
)
_EXACT = "Access and selection add up to the gap to the rate of all. Shown where every part is."


def _split(number: str, kind: str, over: str) -> Indicator:
    """One part of the gap, over schools or areas."""
    places = "schools" if over == "school" else "areas"
    one = places[:-1]
    suffix = "" if over == "school" else "_by_area"
    why = {
        "access": f"It says that the lever is to bring partners to other {places}.",
        "selection": f"It says that the lever lies inside the {places}: who is asked, and how.",
    }[kind]
    what = {
        "access": f"Sum over {places} of (the group's share of students in the {one} - the share "
        f"of all students there) x the {one}'s served rate: what comes of the {places} in which "
        "the group is enrolled.",
        "selection": f"Sum over {places} of the group's share of students in the {one} x (its "
        f"served rate there - the {one}'s served rate): what comes of who is picked inside.",
    }[kind]
    named = f"{kind}_gap{suffix}", f"Gap by {kind}, over {places}"
    return _of_served(
        number,
        named,
        (f"{what} {_EXACT}", why, _SPLIT_SOURCE),
        Comparison("served_rate", kind, WHO, over),
        "percentage points",
    )


ACCESS = _split("E9", "access", "school")
SELECTION = _split("E10", "selection", "school")
ACCESS_BY_AREA = _split("E9a", "access", "area")
SELECTION_BY_AREA = _split("E10a", "selection", "area")

ENROLLED = Indicator(
    id="students_enrolled",
    code="E13",
    name="Students enrolled",
    definition="Students on the enrollment list of the school year, each once.",
    why_it_matters="It is what every share of students is out of.",
    source=INITIATIVE,
    measure=Count("student_year"),
    unit="students",
    direction=Direction.NEUTRAL,
    dimensions=STUDENT_DIMENSIONS,
    about=Subject.ENROLLED,
    program="All",
    page=SERVED_PAGE,
    reviewed_on=REVIEWED,
)
DESERT_RATE = Indicator(
    id="desert_rate",
    code="E11",
    name="Students in schools without a partner",
    definition="Enrolled students whose school has no active partnership in the school year, out "
    "of students enrolled in schools of districts that keep an inventory.",
    why_it_matters="Where there is no partner nobody can be picked: it tells whose schools those "
    "are.",
    source="Coverage maps of arts education data projects; the exposure of groups is ours",
    measure=Rate("student_reach", "NOT has_partner", "has_partner IS NOT NULL"),
    unit="%",
    direction=Direction.LOWER_IS_BETTER,
    dimensions=STUDENT_DIMENSIONS,
    about=Subject.STUDENTS,
    program="All",
    page=GEOGRAPHY_PAGE,
    reviewed_on=REVIEWED,
)
ROLLED_UP_RATE = Indicator(
    id="served_rate_rolled_up",
    code="E14",
    name="Students served, share, by other roll-ups",
    definition="Students served out of students enrolled whose boxes for race and ethnicity are on "
    "file, rolled up as OMB 2024 or as Minnesota does. The seven federal groups are never made "
    "from these roll-ups.",
    why_it_matters="The same children look different under another scheme; states change in "
    "different years.",
    source="OMB Statistical Policy Directive 15 (2024); Minnesota's eight groups",
    measure=Rate("student_race", "is_served"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=("school_year", *PLACES, "race_omb", "race_minnesota"),
    about=Subject.STUDENTS,
    program="All",
    page=SERVED_PAGE,
    reviewed_on=REVIEWED,
)
DESERT_RATIO = _of_served(
    "E11r",
    ("desert_ratio", "Exposure to schools without a partner"),
    (
        "A group's share of students in schools without a partner over that share among all "
        "students. 1 is the same as all; 2 is twice as often.",
        "A gap in access begins with the schools that have nobody.",
        "Desert exposure; the ratio to all is ours",
    ),
    Comparison("desert_rate", "composition index", WHO),
    "index",
    GEOGRAPHY_PAGE,
)
SURPRISE = _of_served(
    "E12",
    ("intersection_surprise", "Beyond the two groups"),
    (
        "The served rate of an intersection minus what its two groups alone lead to expect: "
        "R(both) - (R(first) + R(second) - R(all)), in percentage points. It needs two groups. The "
        "interval is that of the intersection's own rate (Wilson).",
        "It finds children who are missed although neither of their groups is.",
        "Additive interaction; inference for services",
    ),
    Comparison("served_rate", "surprise", WHO),
    "percentage points",
    CROSSED_PAGE,
)
