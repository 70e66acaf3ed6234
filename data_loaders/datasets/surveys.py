"""Survey answers."""

from data_loaders.declarations import Column, Dataset, Kind
from data_loaders.vocabularies import network, people

SURVEY_RESPONSE = Dataset(
    name="survey_response",
    title="Survey responses",
    grain="one row per answer: instrument, administration, response and item",
    key=("instrument", "administration", "response_id", "item", "choice"),
    wave=("instrument", "administration"),
    description="Answers to surveys, in long form. A question with several choices has one row "
    "per choice that was ticked.",
    columns=(
        Column("instrument", "Instrument", Kind.IDENTIFIER, required=True, aliases=("survey",)),
        Column(
            "administration",
            "Administration",
            Kind.IDENTIFIER,
            "The wave of the survey, such as Spring 2026.",
            required=True,
            aliases=("wave", "survey wave"),
        ),
        Column(
            "response_id",
            "Response ID",
            Kind.IDENTIFIER,
            required=True,
            aliases=("respondent id", "record id", "response"),
        ),
        Column(
            "item",
            "Item",
            Kind.IDENTIFIER,
            "Item of the instrument, or the question's own id.",
            required=True,
            aliases=("item id", "question id"),
        ),
        Column(
            "choice",
            "Choice",
            description="The row of a matrix or the choice of a question with several; else empty.",
        ),
        Column("question", "Question", description="The wording as it stood in the file."),
        Column("answer", "Answer", required=True, aliases=("response text", "value")),
        Column(
            "score",
            "Score",
            Kind.NUMBER,
            "The answer as a number on the instrument's scale, turned round where the item is "
            "reversed; empty for don't know, not applicable and words.",
            unit="scale points",
        ),
        Column(
            "level",
            "Level of the survey",
            Kind.CODE,
            vocabulary=network.SURVEY_LEVEL,
            aliases=("survey level",),
        ),
        Column(
            "school_id",
            "School ID",
            Kind.IDENTIFIER,
            references="school.school_id",
            aliases=("school IRN", "IRN", "building IRN"),
        ),
        Column("district", "District", aliases=("district name",)),
        Column("state", "State"),
        Column(
            "region",
            "Region",
            description="The region that a coach answers for.",
            aliases=(
                "SST region",
                "state support team",
                "which region do you support",
                "which state support team region do you serve",
            ),
        ),
        Column(
            "session",
            "Session",
            description="The training session that the answer is about.",
            aliases=("session title", "name of the session", "which session did you attend"),
        ),
        Column(
            "respondent_role",
            "Respondent role",
            Kind.CODE,
            vocabulary=people.RESPONDENT_ROLE,
            aliases=("your role", "role", "what is your role"),
        ),
        Column("school_year", "School year", Kind.SCHOOL_YEAR, aliases=("year",)),
        Column(
            "submitted_on", "Submitted on", Kind.DATE, aliases=("recorded date", "date submitted")
        ),
        Column(
            "not_scored",
            "Answers without a score",
            description="Answers that mean don't know or not applicable in this file, such as 5, "
            "separated by semicolons. The same number means opposite things in two exports, so it "
            "is said file by file.",
        ),
    ),
)
