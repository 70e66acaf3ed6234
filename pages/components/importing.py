"""Files on their way into the store: kept by their hash, checked, committed, taken back."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypedDict

import streamlit as st

from analytics import INDICATORS, Indicator, ResultRow
from analytics.declarations import Count, CountDistinct, Mean, Rate, Ratio, Sum
from data_loaders.importing import FileReport, Progress, check_file, load_file
from data_loaders.store import UndoReport, undo
from pages.components.labels import value_text
from pages.components.person import who
from pages.components.session import compute, store

REPORTS_KEPT = 50


class Upload(Protocol):
    """What the uploader hands over."""

    name: str
    file_id: str

    def getvalue(self) -> bytes:
        """The file's bytes."""


@dataclass(frozen=True)
class Wishes:
    """What a person said about a file: dataset, sheet, constants and columns by hand."""

    dataset: str = ""
    sheet: str = ""
    constants: tuple[tuple[str, str], ...] = ()
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Move:
    """An indicator before and after a commit."""

    indicator: Indicator
    before: ResultRow
    after: ResultRow


@dataclass
class Outcome:
    """A file that was committed: its report, what moved, and the undo if it was taken back."""

    report: FileReport
    moves: tuple[Move, ...]
    undone: UndoReport | None = None


@dataclass
class Draft:
    """The imports of one visit. The uploader's name changes once all its files are done."""

    generation: int = 0
    done: set[str] = field(default_factory=set)
    outcomes: list[Outcome] = field(default_factory=list)


def draft() -> Draft:
    """The imports of this visit."""
    found = st.session_state.setdefault("import_draft", Draft())
    assert isinstance(found, Draft)
    return found


@st.cache_resource(show_spinner=False)
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="tandem-uploads-"))


@st.cache_resource(show_spinner=False)
def _reports() -> dict[tuple[str, int, str, str, Wishes], FileReport]:
    return {}


def kept(upload: Upload) -> Path:
    """The upload as a file under its own name, in a folder of its hash, written once."""
    content = upload.getvalue()
    path = _folder() / hashlib.sha256(content).hexdigest() / Path(upload.name).name
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return path


def check(path: Path, name: str, wishes: Wishes, progress: Progress) -> FileReport:
    """What a file holds and what is wrong with it; asked again it is remembered."""
    reports = _reports()
    key = (str(store().path), store().revision(), str(path), name, wishes)
    if key not in reports:
        while len(reports) >= REPORTS_KEPT:
            reports.pop(next(iter(reports)))
        reports[key] = check_file(store(), path, name=name, progress=progress, **_asked(wishes))
    return reports[key]


def commit(path: Path, name: str, wishes: Wishes, keep_good: bool, progress: Progress) -> Outcome:
    """Commit a file as one revision, and see which indicators it moved."""
    before = main_numbers()
    report = load_file(
        store(),
        path,
        name=name,
        keep_good=keep_good,
        who=who(),
        progress=progress,
        **_asked(wishes),
    )
    after = main_numbers()
    moves = tuple(
        Move(INDICATORS[name], before[name], row)
        for name, row in after.items()
        if name in before
        and value_text(INDICATORS[name], row) != value_text(INDICATORS[name], before[name])
    )
    return Outcome(report, moves)


def take_back(outcome: Outcome) -> None:
    """Undo an outcome's revision."""
    if outcome.report.revision is not None:
        outcome.undone = undo(store(), outcome.report.revision, who())


def main_numbers() -> dict[str, ResultRow]:
    """Every indicator that is one number for the whole network."""
    single = (Count, CountDistinct, Mean, Rate, Ratio, Sum)
    results = {
        name: compute(name).rows
        for name, indicator in INDICATORS.items()
        if isinstance(indicator.measure, single)
    }
    return {name: rows[0] for name, rows in results.items() if len(rows) == 1}


class _Asked(TypedDict):
    """Wishes as arguments of the loaders."""

    as_: str
    sheet: str
    set_: Mapping[str, str]
    map_: Mapping[str, str]


def _asked(wishes: Wishes) -> _Asked:
    return _Asked(
        as_=wishes.dataset,
        sheet=wishes.sheet,
        set_=dict(wishes.constants),
        map_=dict(wishes.columns),
    )
