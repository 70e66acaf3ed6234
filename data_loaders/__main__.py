"""Command line: ``python -m data_loaders check | load | history | undo | template | ...``."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from data_loaders.datasets import DATASETS
from data_loaders.declarations import Duplicates
from data_loaders.errors import CallError, TandemError
from data_loaders.importing import FileReport, check_file, load_file, load_sample
from data_loaders.reading import may_hold_a_table
from data_loaders.report_text import describe
from data_loaders.store import Store, open_store, undo
from data_loaders.templates import write_template

DONE, DATA_HAS_ERRORS, CANNOT = 0, 1, 2


def _pairs(texts: Sequence[str]) -> dict[str, str]:
    pairs = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign:
            raise CallError(f"{text!r} is not NAME=VALUE", do="Write it as school_year=2025-26.")
        pairs[name.strip()] = value.strip()
    return pairs


def _values(texts: Sequence[str]) -> dict[str, dict[str, str]]:
    """What texts stand for, by column: COLUMN:TEXT=CODE, the last sign parting text and code."""
    values: dict[str, dict[str, str]] = {}
    for text in texts:
        said, sign, code = text.rpartition("=")
        column, colon, written = said.partition(":")
        if not (sign and colon):
            raise CallError(
                f"{text!r} is not COLUMN:TEXT=CODE", do="Write it as english_learner:EL-yes=EL."
            )
        values.setdefault(column.strip(), {})[written.strip()] = code.strip()
    return values


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "command line"


def _open(arguments: argparse.Namespace) -> Store:
    """The store, with the summaries of the analytics package when that is installed."""
    store = open_store(arguments.store)
    if arguments.prepare is not None:
        arguments.prepare(store)
    return store


def _wishes(arguments: argparse.Namespace) -> dict[str, Any]:
    return {
        "as_": arguments.as_ or "",
        "sheet": arguments.sheet or "",
        "set_": _pairs(arguments.set),
        "map_": _pairs(arguments.map),
        "duplicates": arguments.duplicates,
        "values_": _values(arguments.value),
    }


def _status(reports: Sequence[FileReport]) -> int:
    """0 when every row of every file found its place, else 1."""
    clean = all(report.used and not report.held_back for report in reports)
    return DONE if clean else DATA_HAS_ERRORS


def _each(
    arguments: argparse.Namespace, import_one: Callable[[Path], FileReport]
) -> tuple[int, Any]:
    """Import file after file: one that cannot be read does not silence what became of others."""
    outcomes: list[Any] = []
    for file in files_of(arguments.files):
        try:
            outcomes.append(import_one(file))
        except TandemError as error:
            outcomes.append({"file": str(file), "error": str(error)})
    reports = [outcome for outcome in outcomes if isinstance(outcome, FileReport)]
    if len(reports) < len(outcomes):
        return CANNOT, outcomes
    if getattr(arguments, "keep_good", False):
        return (DONE if all(report.used for report in reports) else DATA_HAS_ERRORS), outcomes
    return _status(reports), outcomes


def files_of(names: Sequence[str]) -> list[Path]:
    """The files named, and those in the folders named that could hold a table, by name.

    Raises ``CallError`` for a folder without such a file.
    """
    found: list[Path] = []
    for path in map(Path, names):
        within = sorted(path.rglob("*")) if path.is_dir() else [path]
        files = [
            each
            for each in within
            if each == path or (each.is_file() and may_hold_a_table(each.name))
        ]
        if not files:
            raise CallError("No spreadsheet is in this folder", where=str(path))
        found += files
    return found


def _check(arguments: argparse.Namespace) -> tuple[int, Any]:
    store, wishes = _open(arguments), _wishes(arguments)
    return _each(arguments, lambda path: check_file(store, path, **wishes))


def _load(arguments: argparse.Namespace) -> tuple[int, Any]:
    store, wishes = _open(arguments), _wishes(arguments)
    keep_good = arguments.keep_good
    return _each(
        arguments,
        lambda path: load_file(store, path, keep_good=keep_good, who=_who(), **wishes),
    )


def _history(arguments: argparse.Namespace) -> tuple[int, Any]:
    return DONE, _open(arguments).history()


def _undo(arguments: argparse.Namespace) -> tuple[int, Any]:
    return DONE, undo(_open(arguments), arguments.revision, _who())


def _template(arguments: argparse.Namespace) -> tuple[int, Any]:
    dataset = DATASETS.get(arguments.dataset)
    if dataset is None:
        raise CallError(
            f"There is no dataset {arguments.dataset}", do=f"Known: {', '.join(DATASETS)}."
        )
    write_template(dataset, Path(arguments.out))
    return DONE, {"dataset": dataset.name, "file": arguments.out}


def _datasets(arguments: argparse.Namespace) -> tuple[int, Any]:
    return DONE, [
        {"name": d.name, "title": d.title, "grain": d.grain, "columns": list(d.by_name)}
        for d in DATASETS.values()
    ]


def _sample(arguments: argparse.Namespace) -> tuple[int, Any]:
    return DONE, load_sample(_open(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data_loaders", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)

    def add(name: str, run: Callable[[argparse.Namespace], tuple[int, Any]], text: str) -> Any:
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--store", help="store file (default: TANDEM_STORE, tandem.duckdb)")
        command.add_argument("--json", action="store_true", help="print one JSON document")
        command.set_defaults(run=run)
        return command

    for name, run, text in (
        ("check", _check, "Read and check files; nothing is written."),
        ("load", _load, "Check files and commit each as one revision."),
    ):
        command = add(name, run, text)
        command.add_argument("files", nargs="+", metavar="FILE|FOLDER")
        command.add_argument("--as", dest="as_", metavar="DATASET|INSTRUMENT")
        command.add_argument("--sheet", metavar="NAME")
        command.add_argument("--set", action="append", default=[], metavar="COLUMN=VALUE")
        command.add_argument("--map", action="append", default=[], metavar="HEADER=COLUMN")
        command.add_argument(
            "--duplicates",
            choices=[str(rule) for rule in Duplicates],
            default=str(Duplicates.UPDATE),
            help="rows that the store knows: update them, skip them, fill their blanks only, or "
            "replace their wave (default: update)",
        )
        command.add_argument("--value", action="append", default=[], metavar="COLUMN:TEXT=CODE")
        if name == "load":
            command.add_argument("--keep-good", action="store_true", help="commit the good rows")
    add("history", _history, "List the revisions, the newest first.")
    add("undo", _undo, "Take a revision back.").add_argument("revision", type=int)
    template = add("template", _template, "Write an empty workbook for a dataset.")
    template.add_argument("dataset")
    template.add_argument("out", metavar="OUT.xlsx")
    add("datasets", _datasets, "List the datasets and their columns.")
    add("sample", _sample, "Load the sample data.")
    return parser


def _plain(value: Any) -> Any:
    if isinstance(value, FileReport):
        return value.as_json()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value if isinstance(value, dict) else asdict(value)


def main(
    words: Sequence[str] | None = None, prepare: Callable[[Store], object] | None = None
) -> int:
    """Run one command and return its exit status: 0 done, 1 errors in data, 2 cannot.

    ``prepare`` is called with the store once it is open (the analytics package keeps its
    summaries that way).
    """
    arguments = _parser().parse_args(words)
    arguments.prepare = prepare
    try:
        status: int
        status, outcome = arguments.run(arguments)
    except (TandemError, OSError) as error:
        if arguments.json:
            print(json.dumps({"error": str(error)}, ensure_ascii=False))
        else:
            print(error, file=sys.stderr)
        return CANNOT
    if arguments.json:
        print(json.dumps(_plain(outcome), default=str, ensure_ascii=False, indent=1))
    else:
        print(describe(outcome))
    return status


if __name__ == "__main__":
    sys.exit(main())
