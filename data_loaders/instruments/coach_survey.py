"""The annual survey of regional coaches, with items of our own wording."""

from data_loaders.declarations import Instrument
from data_loaders.instruments.items import items_of
from data_loaders.instruments.scales import AGREEMENT, CONFIDENCE

COACH_SURVEY = Instrument(
    id="coach_survey",
    title="Coach survey",
    version="1",
    level="coach",
    source="Own items for what a network asks its regional coaches once a year: practice, help "
    "received, confidence",
    scales=(AGREEMENT, CONFIDENCE),
    items=(
        *items_of(
            "coaching_practice",
            "agreement",
            (
                "coach_time",
                "Time for every school",
                "I have enough time to coach each school as often as its stage asks for.",
            ),
            (
                "coach_reply",
                "Schools answer",
                "Schools answer when I offer a check-in.",
            ),
            (
                "coach_plans",
                "Plans guide the talks",
                "My talks with schools start from their one-year action plan.",
            ),
            (
                "coach_records",
                "Contacts are recorded",
                "I record my contacts within the month.",
            ),
        ),
        *items_of(
            "coach_support",
            "agreement",
            (
                "coach_network",
                "Network office helps",
                "The network office helps me when I ask.",
            ),
            (
                "coach_peers",
                "Learning from other coaches",
                "I learn from coaches of other regions.",
            ),
            (
                "coach_materials",
                "Materials fit",
                "The materials of the network fit the schools that I coach.",
            ),
        ),
        *items_of(
            "coach_confidence",
            "confidence",
            (
                "coach_new_teams",
                "Helping new teams",
                "How confident are you in helping a new team to start?",
            ),
            (
                "coach_evaluation",
                "Helping with evaluation",
                "How confident are you in helping a team to evaluate its activities?",
            ),
            (
                "coach_leaders",
                "Talking with new principals",
                "How confident are you in winning the support of a new principal?",
            ),
        ),
    ),
)
