"""Surveys that people describe themselves: drafts until they are confirmed."""

from data_loaders.declarations import Column, Dataset, Kind
from data_loaders.vocabularies import network

_INSTRUMENT = Column(
    "instrument", "Instrument described", Kind.IDENTIFIER, "Id of the survey.", required=True
)

SURVEY_INSTRUMENT = Dataset(
    name="survey_instrument",
    title="Survey instruments",
    grain="one row per survey in one version",
    key=("instrument",),
    description="Surveys that are not among those shipped. A file of an unknown survey leaves a "
    "draft; what is confirmed is scored and compared like a shipped one.",
    columns=(
        _INSTRUMENT,
        Column("instrument_title", "Title of the survey"),
        Column("survey_level", "Who answers", Kind.CODE, vocabulary=network.SURVEY_LEVEL),
        Column("survey_version", "Version of the form"),
        Column(
            "series",
            "Version of",
            Kind.IDENTIFIER,
            "The survey whose versions are looked at together; empty for the only version.",
        ),
        Column("is_confirmed", "Confirmed by a person", Kind.YES_NO),
        Column("met_in", "First met in"),
    ),
)

SURVEY_ITEM = Dataset(
    name="survey_item",
    title="Items of survey instruments",
    grain="one row per survey and question, or row of a matrix",
    key=("instrument", "item"),
    description="What a survey asks, on which scale of answers, for which scale score. An item "
    "without a scale of answers is not scored.",
    columns=(
        _INSTRUMENT,
        Column("item", "Item of the instrument", Kind.IDENTIFIER, required=True),
        Column("item_position", "Place in the form", Kind.INTEGER, minimum=0),
        Column("item_wording", "Wording of the item"),
        Column("item_label", "Short label of the item"),
        Column(
            "answer_scale",
            "Scale of answers",
            Kind.IDENTIFIER,
            "Such as agreement or frequency; empty for no scale.",
        ),
        Column("subscale", "Counts for scale score", Kind.IDENTIFIER),
        Column("is_reversed", "Turned round", Kind.YES_NO),
    ),
)
