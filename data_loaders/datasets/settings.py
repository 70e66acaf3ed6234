"""Settings that were changed from their defaults."""

from data_loaders.declarations import Column, Dataset, Kind, Term, Vocabulary
from data_loaders.settings import SETTINGS

SETTING_NAMES = Vocabulary(
    name="setting_name",
    title="Setting",
    source="The settings that Tandem knows",
    terms=tuple(Term(setting.id, setting.id) for setting in SETTINGS.values()),
)

SETTING = Dataset(
    name="setting",
    title="Settings",
    grain="one row per setting, and per code where it may differ by code",
    key=("setting", "scope"),
    description="Targets, due dates, rules and thresholds that differ from their defaults. A row "
    "without a value stands for the default again.",
    columns=(
        Column("setting", "Setting", Kind.CODE, required=True, vocabulary=SETTING_NAMES),
        Column("scope", "Set for", Kind.IDENTIFIER, "The code it holds for; empty for all."),
        Column("value", "Setting value"),
        Column("note", "Why"),
    ),
)
