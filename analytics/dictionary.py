"""The data dictionary, written from the declarations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analytics import relations
from analytics.compiler import compile_query
from analytics.declarations import Derived, Indicator
from analytics.dimensions import ARTIFACT, DIMENSIONS, GRADE_BAND
from analytics.indicators import INDICATORS
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Column, Dataset, Instrument, Vocabulary
from data_loaders.instruments import INSTRUMENTS
from data_loaders.vocabularies import VOCABULARIES


def data_dictionary() -> str:
    """The whole dictionary as Markdown: datasets, vocabularies, instruments, indicators, views."""
    parts = [
        "# Data dictionary",
        "Written by `python -m analytics dictionary docs/data_dictionary.md` from the "
        "declarations; a test fails when it differs from them.",
        "## Datasets",
        *(_dataset(dataset) for dataset in DATASETS.values()),
        "## Vocabularies",
        *(_vocabulary(vocabulary) for vocabulary in _vocabularies().values()),
        "## Instruments",
        *(_instrument(instrument) for instrument in INSTRUMENTS.values()),
        "## Indicators",
        *(_indicator(indicator) for indicator in INDICATORS.values()),
        "## Views",
        "Relations that indicators read beside the datasets.",
        *(f"### {view.name}\n\n{view.notes}" for view in relations.VIEWS.values()),
    ]
    return "\n\n".join(parts) + "\n"


def _vocabularies() -> dict[str, Vocabulary]:
    """Those of the registry and those that only a column or dimension names."""
    columns = (column for dataset in DATASETS.values() for column in dataset.columns)
    named = [column.vocabulary for column in columns if column.vocabulary]
    return {**VOCABULARIES, **{each.name: each for each in (*named, GRADE_BAND, ARTIFACT)}}


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _dataset(dataset: Dataset) -> str:
    about = f"{dataset.title}: {dataset.grain}. {dataset.description}".strip()
    key = f"Key: {', '.join(f'`{name}`' for name in dataset.key)}."
    head = ("Column", "Label", "Kind", "Needed", "Meaning", "Also met as")
    table = _table(head, (_column(dataset, column) for column in dataset.columns))
    return f"### {dataset.name}\n\n{about}\n\n{key}\n\n{table}"


def _column(dataset: Dataset, column: Column) -> tuple[str, ...]:
    kind = column.vocabulary.name if column.vocabulary else column.kind.value
    needed = "yes" if column in dataset.required else ""
    notes = [column.description, f"Unit: {column.unit}." if column.unit else ""]
    notes += ["Identifies a person." if column.identifies_a_person else ""]
    notes += [f"Known in {column.references}." if column.references else ""]
    meaning = " ".join(note for note in notes if note)
    return f"`{column.name}`", column.label, kind, needed, meaning, ", ".join(column.aliases)


def _vocabulary(vocabulary: Vocabulary) -> str:
    rows = ((f"`{t.code}`", t.label, t.group, ", ".join(t.spellings)) for t in vocabulary.terms)
    table = _table(("Code", "Label", "Group", "Also met as"), rows)
    return f"### {vocabulary.name}\n\n{vocabulary.title}. Source: {vocabulary.source}.\n\n{table}"


def _instrument(instrument: Instrument) -> str:
    rows = (
        (f"`{item.id}`", item.label, item.subscale, item.scale, "yes" if item.is_reversed else "")
        for item in instrument.items
    )
    table = _table(("Item", "Label", "Subscale", "Scale", "Reversed"), rows)
    about = f"{instrument.title}, version {instrument.version}. Source: {instrument.source}."
    return f"### {instrument.id}\n\n{about}\n\n{table}"


def formula_of(indicator: Indicator) -> str:
    """The SQL of an indicator without breakdown beyond its own dimensions."""
    measure = indicator.measure
    if isinstance(measure, Derived):
        return f"{measure.kind} of the groups of {measure.base}"
    return compile_query(measure, indicator.own_dimensions, {}).sql


def _indicator(indicator: Indicator) -> str:
    target = indicator.target
    facts = (
        ("Code", indicator.code),
        ("Definition", indicator.definition),
        ("Why it matters", indicator.why_it_matters),
        ("Unit", indicator.unit),
        ("Direction", indicator.direction.value),
        ("About", indicator.about.plural),
        ("Target", f"{target.value:g} ({target.source})" if target else "none documented"),
        ("Source", indicator.source),
        ("Dimensions", ", ".join(DIMENSIONS[name].label for name in indicator.dimensions)),
    )
    listed = "\n".join(f"- {name}: {text}" for name, text in facts)
    head = f"### {indicator.id}\n\n{indicator.name}"
    return f"{head}\n\n{listed}\n\n```sql\n{formula_of(indicator)}\n```"
