"""A survey of school partnership programs, with items of our own wording."""

from data_loaders.declarations import Instrument
from data_loaders.instruments.items import items_of
from data_loaders.instruments.scales import AGREEMENT, FREQUENCY, QUALITY

PARTNERSHIP_PROGRAM = Instrument(
    id="partnership_program_school",
    title="Partnership program survey, school level",
    version="1",
    level="school",
    source="Own items for the constructs that annual program surveys are known to cover: "
    "implementation, support, outreach, progress on challenges, overall quality",
    scales=(AGREEMENT, FREQUENCY, QUALITY),
    items=(
        *items_of(
            "implementation",
            "agreement",
            ("team_meets", "Team meets monthly", "Our partnership team meets at least monthly."),
            (
                "plan_written",
                "Plan is linked to goals",
                "Our one-year action plan is linked to school improvement goals.",
            ),
            (
                "six_types",
                "Plan covers six types",
                "Our plan includes activities for all six types of involvement.",
            ),
            (
                "evaluated",
                "Activities are evaluated",
                "We evaluate each activity after it happens.",
            ),
        ),
        *items_of(
            "support",
            "agreement",
            (
                "principal_support",
                "Principal supports the work",
                "Our principal actively supports the partnership program.",
            ),
            (
                "teacher_support",
                "Teachers support the work",
                "Most teachers support the partnership program.",
            ),
            (
                "family_support",
                "Families support the work",
                "Most families support the partnership program.",
            ),
            (
                "district_support",
                "District gives help",
                "District leaders give us the help that we need.",
            ),
        ),
        *items_of(
            "outreach",
            "frequency",
            (
                "languages",
                "Information in home languages",
                "Families receive information in a language they understand.",
            ),
            (
                "hard_to_reach",
                "Contact with every family",
                "We reach families who are rarely heard from.",
            ),
            (
                "homework",
                "Interactive homework",
                "Teachers assign homework that students discuss with someone at home.",
            ),
            (
                "decisions",
                "Families take part in decisions",
                "Families take part in decisions about the school.",
            ),
        ),
        *items_of(
            "quality",
            "quality",
            (
                "overall",
                "Overall program quality",
                "How would you rate the overall quality of the partnership program?",
            ),
        ),
    ),
)
