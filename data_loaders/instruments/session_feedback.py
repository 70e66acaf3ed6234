"""Feedback at the end of a training session, with items of our own wording."""

from data_loaders.declarations import Instrument
from data_loaders.instruments.items import items_of
from data_loaders.instruments.scales import AGREEMENT_WITH_UNSURE

SESSION_FEEDBACK = Instrument(
    id="session_feedback",
    title="Session feedback",
    version="1",
    level="session",
    source="Own items; the five answers with unsure in the middle are those of Michigan's "
    "district data reviews (District Beginning of Year Data Review, 2021)",
    scales=(AGREEMENT_WITH_UNSURE,),
    items=(
        *items_of(
            "session_quality",
            "agreement_with_unsure",
            (
                "session_purpose",
                "Purpose was clear",
                "The purpose of the session was clear.",
            ),
            (
                "session_useful",
                "Useful for my work",
                "What I learned is useful for my work.",
            ),
            (
                "session_practice",
                "Time to practice",
                "There was enough time to practice what was shown.",
            ),
            (
                "session_voices",
                "Different voices were heard",
                "The session reflected the diversity of our students and families.",
            ),
            (
                "session_next_step",
                "Know the next step",
                "I know what our team will do next.",
            ),
        ),
    ),
)
