"""Command line: ``python -m analytics list | compute | rows | dictionary | report | issued |
publish | recreate | audit-log``.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from analytics import command_output as output
from analytics import compute, note_raw_view, prepare, raw_views, rows_behind
from analytics.calls import indicator_named
from analytics.indicators import INDICATORS
from analytics.protect import SMALLEST_GROUP
from analytics.results import Role
from data_loaders.errors import CallError, TandemError
from data_loaders.store import Store, open_store

DONE, CANNOT = 0, 2

Outcome = tuple[dict[str, Any] | list[dict[str, Any]], str]
"""What to print: the JSON document, and the same for people."""


def _open(arguments: argparse.Namespace) -> Store:
    store = open_store(arguments.store)
    prepare(store)
    return store


def _where(texts: Sequence[str]) -> dict[str, str]:
    pairs = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign:
            raise CallError(f"{text!r} is not DIMENSION=VALUE", do="Write it as region=R1.")
        pairs[name.strip()] = value.strip()
    return pairs


def _by(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for text in texts for name in text.split(",") if name.strip())


def _list(arguments: argparse.Namespace) -> Outcome:
    return output.catalogue(), "\n".join(
        f"{indicator.code:4} {indicator.id:30} {indicator.name}"
        for indicator in INDICATORS.values()
    )


def _note(store: Store, arguments: argparse.Namespace, by: tuple[str, ...] = ()) -> None:
    """Log a look at raw numbers of students."""
    about = indicator_named(arguments.indicator).about
    if about.is_released and Role(arguments.role) is Role.ANALYST:
        where = _where(arguments.where)
        note_raw_view(store, getpass.getuser(), "command line", arguments.indicator, by, where)


def _compute(arguments: argparse.Namespace) -> Outcome:
    store = _open(arguments)
    _note(store, arguments, _by(arguments.by))
    result = compute(
        store,
        arguments.indicator,
        by=_by(arguments.by),
        where=_where(arguments.where),
        as_of=arguments.as_of,
        role=Role(arguments.role),
    )
    return output.result_document(result), output.result_text(result, store)


def _rows(arguments: argparse.Namespace) -> Outcome:
    store = _open(arguments)
    _note(store, arguments)
    behind = rows_behind(
        store,
        arguments.indicator,
        where=_where(arguments.where),
        as_of=arguments.as_of,
        role=Role(arguments.role),
        limit=arguments.limit,
    )
    return output.rows_document(arguments.indicator, behind), output.rows_text(behind)


def _dictionary(arguments: argparse.Namespace) -> Outcome:
    from analytics.dictionary import data_dictionary

    path = Path(arguments.out)
    path.write_text(data_dictionary(), encoding="utf-8", newline="\n")
    return {"file": str(path)}, f"Wrote {path}"


def _report(arguments: argparse.Namespace) -> Outcome:
    """Issue a report, or one for each cadre, region or year where the file is a zip."""
    from analytics.reports import commands

    path, where = Path(arguments.out), _where(arguments.where)
    if not path.resolve().parent.is_dir():
        raise CallError("The folder does not exist", where=str(path), do="Make it first.")
    written = commands.write(
        _open(arguments),
        arguments.name,
        path,
        where,
        revision=arguments.as_of,
        ending=arguments.format,
        who=None if arguments.draft else getpass.getuser(),
    )
    return written, f"Wrote {path}"


def _issued(arguments: argparse.Namespace) -> Outcome:
    """The issued reports; the file of one again, or what differs from it today."""
    from analytics.reports import commands

    store = _open(arguments)
    if arguments.number is None:
        return commands.listed(store)
    if arguments.out:
        return commands.again(store, arguments.number, Path(arguments.out))
    return commands.compared(store, arguments.number)


def _publish(arguments: argparse.Namespace) -> Outcome:
    from analytics.disclosure import choice_of
    from analytics.disclosure.release_file import GROUPS
    from analytics.publish import publish

    groups = _by(arguments.group) or GROUPS
    choice = choice_of(groups, arguments.smallest, arguments.term)
    manifest = publish(_open(arguments), choice)
    students = manifest["students"]
    years = ", ".join(f"{year} ({each['state']})" for year, each in students["years"].items())
    lines = (
        f"Released {len(manifest['tables'])} tables in {manifest['file']}",
        f"Released students, number {students['release']}, in {students['file']}: "
        + (years or "no school year has enrolled students"),
    )
    return manifest, "\n".join(lines)


def _recreate(arguments: argparse.Namespace) -> Outcome:
    from analytics.disclosure.recreating import recreate

    made = recreate(_open(arguments), arguments.release)
    number, revision = made.release.number, made.release.edition.revision
    head = f"Release {number}, made again from revision {revision}"
    text = f"{head}: every row is the released one."
    if made.years:
        text = f"{head}: other rows in {', '.join(made.years)}."
    for name, (then, now) in made.programs.items():
        text += f"\n{name} was {then or 'not told'} and is {now}."
    document = {
        "release": number,
        "is_same": not made.years,
        "years": list(made.years),
        "programs": made.programs,
    }
    return document, text


def _audit_log(arguments: argparse.Namespace) -> Outcome:
    views = raw_views(_open(arguments), arguments.limit)
    lines = [
        f"{each.at}  {each.who}  {each.way}  {each.indicator} by {', '.join(each.by) or 'nothing'}"
        f"  {', '.join(f'{name}={value}' for name, value in each.where.items()) or 'no filter'}"
        f"  revision {each.revision}"
        for each in views
    ]
    text = "\n".join(lines) or "Nobody has looked at raw numbers of students yet."
    return [asdict(each) for each in views], text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m analytics", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)

    def add(name: str, run: Callable[[argparse.Namespace], Outcome], text: str) -> Any:
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--store", help="store file (default: TANDEM_STORE, tandem.duckdb)")
        command.add_argument("--json", action="store_true", help="print one JSON document")
        command.set_defaults(run=run)
        return command

    add("list", _list, "List the indicators.")
    calculate = add("compute", _compute, "Compute an indicator.")
    rows = add("rows", _rows, "Show the rows behind a number, with file, sheet and row.")
    for command in (calculate, rows):
        command.add_argument("indicator")
        command.add_argument("--where", action="append", default=[], metavar="DIM=VALUE")
        command.add_argument("--as-of", type=int, metavar="REVISION")
        command.add_argument("--role", choices=[role.value for role in Role], default="viewer")
    calculate.add_argument("--by", action="append", default=[], metavar="DIM[,DIM]")
    rows.add_argument("--limit", type=int, default=200)
    add("dictionary", _dictionary, "Write the data dictionary.").add_argument("out")
    report = add("report", _report, "Issue a report as pdf, xlsx or docx, or many as zip.")
    report.add_argument("name")
    report.add_argument("--where", action="append", default=[], metavar="DIM=VALUE")
    report.add_argument("--out", required=True, metavar="FILE.pdf|.xlsx|.docx|.zip")
    report.add_argument("--as-of", type=int, metavar="REVISION")
    report.add_argument("--format", default="pdf", help="of the files in a zip (default: pdf)")
    report.add_argument("--draft", action="store_true", help="write it without issuing it")
    issued = add("issued", _issued, "List issued reports, give one again, or compare it with now.")
    issued.add_argument("number", nargs="?", type=int)
    issued.add_argument("--out", metavar="FILE", help="write the file as it was issued")
    log = add("audit-log", _audit_log, "Show who looked at raw numbers of students.")
    log.add_argument("--limit", type=int, default=200)
    again = add("recreate", _recreate, "Make a release of students again and compare it.")
    again.add_argument("release", type=int, metavar="NUMBER")
    release = add("publish", _publish, "Release the viewers' tables and write their copy.")
    release.add_argument("--term", default="")
    release.add_argument("--group", action="append", default=[], metavar="DIM[,DIM]",
                         help="groups of students to publish by (default: all)")  # fmt: skip
    release.add_argument("--smallest", type=int, metavar="COUNT", default=SMALLEST_GROUP,
                         help="smallest count of students that is shown (default: 10)")  # fmt: skip
    return parser


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 2 the call cannot be used."""
    arguments = _parser().parse_args(words)
    try:
        document, text = arguments.run(arguments)
    except TandemError as error:
        if arguments.json:
            print(json.dumps({"error": str(error)}, ensure_ascii=False))
        else:
            print(error, file=sys.stderr)
        return CANNOT
    if arguments.json:
        print(json.dumps(document, default=str, ensure_ascii=False, indent=1))
    else:
        print(text)
    return DONE


if __name__ == "__main__":
    sys.exit(main())
