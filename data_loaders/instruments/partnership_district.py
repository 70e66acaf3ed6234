"""The district form of the partnership program survey in two versions, and the state form.

The second version of the district form asks one question in other words, drops one and asks a new
one: what is the same may be compared over the years, the rest not.
"""

from data_loaders.declarations import Instrument
from data_loaders.instruments.items import items_of
from data_loaders.instruments.scales import AGREEMENT, QUALITY

_LEADERSHIP = (
    (
        "district_leader_time",
        "A leader has time for it",
        "A district leader has time set aside for partnerships.",
    ),
    (
        "district_policy",
        "Policy is in place",
        "The district has a written policy on partnerships with families and communities.",
    ),
    (
        "district_budget",
        "Budget is set",
        "The district sets a budget for partnerships each year.",
    ),
)
_VISITS = "district_visits", "Schools are visited"
_NETWORKING = (
    "district_networking",
    "Teams meet across schools",
    "School teams meet each other at least twice a year.",
)
_EVALUATION = (
    "district_evaluation",
    "Results are reviewed",
    "We review each school's results with its team.",
)
_OVERALL = (
    "district_overall",
    "Overall district program",
    "How would you rate the district's partnership program overall?",
)
_SOURCE = (
    "Own items for what district leaders do: leadership, help for schools, overall quality of "
    "the district's program"
)

PARTNERSHIP_DISTRICT = Instrument(
    id="partnership_program_district",
    title="Partnership program survey, district level",
    version="1",
    level="district",
    source=_SOURCE,
    scales=(AGREEMENT, QUALITY),
    items=(
        *items_of("district_leaders", "agreement", *_LEADERSHIP),
        *items_of(
            "help_for_schools",
            "agreement",
            (*_VISITS, "We visit each school of the network at least twice a year."),
            _NETWORKING,
            (
                "district_newsletter",
                "News for families",
                "The district sends news on partnerships to every family.",
            ),
            _EVALUATION,
        ),
        *items_of("district_program", "quality", _OVERALL),
    ),
)

PARTNERSHIP_DISTRICT_2 = Instrument(
    id="partnership_program_district_2",
    title="Partnership program survey, district level (version 2)",
    version="2",
    level="district",
    source=_SOURCE,
    scales=(AGREEMENT, QUALITY),
    items=(
        *items_of("district_leaders", "agreement", *_LEADERSHIP),
        *items_of(
            "help_for_schools",
            "agreement",
            (*_VISITS, "We visit or call each school of the network every month."),
            _NETWORKING,
            (
                "district_languages",
                "Interpreters for schools",
                "The district pays for interpreters that schools ask for.",
            ),
            _EVALUATION,
        ),
        *items_of("district_program", "quality", _OVERALL),
    ),
    series="partnership_program_district",
)

PARTNERSHIP_STATE = Instrument(
    id="partnership_program_state",
    title="Partnership program survey, state level",
    version="1",
    level="state",
    source="Own items for what a state office does for its districts and schools",
    scales=(AGREEMENT, QUALITY),
    items=(
        *items_of(
            "state_leadership",
            "agreement",
            (
                "state_policy",
                "State policy is current",
                "Our state's policy on partnerships was reviewed in the last three years.",
            ),
            (
                "state_offices",
                "Offices work together",
                "The offices of the department plan their work with families together.",
            ),
            (
                "state_funding",
                "Funding is stable",
                "The money for this work is certain for the next two years.",
            ),
            (
                "state_training",
                "District leaders are trained",
                "Every district leader was offered training this year.",
            ),
        ),
        *items_of(
            "state_program",
            "quality",
            (
                "state_overall",
                "Overall state program",
                "How would you rate the state's work on partnerships overall?",
            ),
        ),
    ),
)
