"""Words for what a file is, what is wrong with it, and what it will change."""

from __future__ import annotations

from collections.abc import Mapping

from analytics.tables import Column, Table
from analytics.wording import counted, value_text
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Severity
from data_loaders.drafts import Checking, State
from data_loaders.importing import FileReport, SheetReport
from data_loaders.instruments import INSTRUMENTS
from pages.components.importing.desk import Moves

CAUSES_SHOWN = 3

STATES: dict[State, tuple[str, str]] = {
    State.WAITING: ("hourglass_empty", "Waiting"),
    State.READING: ("hourglass_top", "Reading"),
    State.STOPPED: ("stop_circle", "Stopped"),
    State.REFUSED: ("block", "Cannot be used as it is"),
    State.HAS_ERRORS: ("error", "Has errors"),
    State.READY: ("check_circle", "Ready to import"),
    State.NOTHING_NEW: ("done_all", "Nothing new"),
    State.IMPORTING: ("hourglass_top", "Importing"),
    State.IMPORTED: ("inventory", "Imported"),
    State.TAKEN_BACK: ("undo", "Taken back"),
}


MANY = {
    State.REFUSED: "cannot be used as they are",
    State.HAS_ERRORS: "have errors",
}
"""States in words where several files are in them and the words differ."""


def state_words(state: State) -> str:
    """A state as a sign and words."""
    icon, words = STATES[state]
    return f":material/{icon}: **{words}**"


def states_in_words(counts: Mapping[State, int]) -> str:
    """How many files are in each state."""
    words = {state: told.lower() for state, (_, told) in STATES.items()}
    return ", ".join(
        f"{count:,} {(words | MANY if count > 1 else words)[state]}"
        for state, count in counts.items()
    )


def title_of(sheet: SheetReport) -> str:
    """What a sheet was taken for, in words."""
    if sheet.instrument in INSTRUMENTS:
        return INSTRUMENTS[sheet.instrument].title
    return DATASETS[sheet.dataset].title if sheet.dataset in DATASETS else "Not recognized"


def column_label(dataset: str, column: str) -> str:
    """The label of a dataset's column."""
    known = DATASETS[dataset].by_name.get(column) if dataset in DATASETS else None
    return known.label if known else column


def fates_of(sheet: SheetReport) -> list[tuple[str, int]]:
    """What becomes of every row: the fate in words, and the number of rows."""
    return [
        ("New", sheet.loaded),
        ("Changed", sheet.updated),
        ("Unchanged", sheet.unchanged),
        *([("Left as they stand", sheet.kept)] if sheet.kept else []),
        *([("Ended", sheet.ended)] if sheet.ended else []),
        ("Held back", sheet.held_back),
        *((f"Skipped: {why}", count) for why, count in sheet.skipped.items()),
    ]


def sheet_sentence(sheet: SheetReport) -> str:
    """What a sheet is, how sure that is, and what becomes of its rows."""
    tool = f", exported by {sheet.tool}" if sheet.tool else ""
    sure = f"{sheet.confidence:.0%} sure"
    fates = ", ".join(f"{n:,} {word.lower()}" for word, n in fates_of(sheet) if n) or "no rows"
    return f"{sheet.name}: **{title_of(sheet)}**{tool} ({sure}): {fates}."


def wrong_sentence(report: FileReport) -> str:
    """The errors of a file by cause, the most frequent first; empty without any."""
    causes = sorted(
        (
            (count, sheet, check, column)
            for sheet in report.used
            for (check, severity, column), count in sheet.checks.items()
            if severity == Severity.ERROR
        ),
        key=lambda cause: -cause[0],
    )
    told = [
        f"{count:,} × {cause_words(sheet, check, column)}"
        for count, sheet, check, column in causes[:CAUSES_SHOWN]
    ]
    more = len(causes) - CAUSES_SHOWN
    return "; ".join(told) + (f"; and {counted(more, 'further cause')}" if more > 0 else "")


def cause_words(sheet: SheetReport, check: str, column: str) -> str:
    """A cause of findings in words: the message of its first finding, and the column."""
    alike = [f for f in sheet.findings if f.check == check]
    first = next((f for f in alike if f.name == column), alike[0] if alike else None)
    message = first.message if first else check.replace("_", " ")
    where = column_label(sheet.dataset, column)
    return f"{where}: {message[:1].lower()}{message[1:]}" if column else message


def moves_table(moves: Moves, before: str = "Now", after: str = "After") -> Table:
    """Which indicators move, from what to what."""
    rows = tuple(
        (m.indicator.name, value_text(m.indicator, m.before), value_text(m.indicator, m.after))
        for m in moves
    )
    columns = (Column("Indicator"), Column(before, True), Column(after, True))
    return Table("Indicators that move, over all years and places", columns, rows)


def moves_sentence(moves: Moves) -> str:
    """The first indicators that move, in one line."""
    if not moves:
        return "No number of the whole network moves."
    told = [
        f"{m.indicator.name} {value_text(m.indicator, m.before)} → "
        f"{value_text(m.indicator, m.after)}"
        for m in moves[:CAUSES_SHOWN]
    ]
    more = len(moves) - CAUSES_SHOWN
    rest = f"; and {more:,} more" if more > 0 else ""
    return f"Moves {counted(len(moves), 'number')}: {'; '.join(told)}{rest}."


def progress_words(work: Checking[Moves]) -> str:
    """What is being done, and how long it takes still."""
    left = work.seconds_left
    if left is None or left < 3:
        return work.text
    return f"{work.text}, about {left:,.0f} seconds left"


def import_label(report: FileReport) -> str:
    """What the button of a commit says."""
    return f"Import {counted(report.changes, 'good row' if report.held_back else 'row')}"
