"""The process that parses one file: ``python -m data_loaders.reading.child KIND FILE FOLDER``.

It caps its own memory first, writes what it finds into the folder, and refuses a file with a
list on standard output: what is wrong, where, and what to do.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable
from pathlib import Path

from data_loaders.errors import FileError
from data_loaders.reading import limits
from data_loaders.reading.guard import REFUSED
from data_loaders.reading.parsed import Parsed, write_parsed


def _parser(kind: str) -> Callable[[Path], Parsed]:
    """Return the parser of a kind; each is imported only where it is needed."""
    if kind == "text":
        from data_loaders.reading.delimited import parse_text

        return parse_text
    if kind == "sav":
        from data_loaders.reading.spss import parse_sav

        return parse_sav
    if kind == "xml2003":
        from data_loaders.reading.xml2003 import parse_xml2003

        return parse_xml2003
    if kind == "html":
        from data_loaders.reading.html_tables import parse_html

        return parse_html
    from data_loaders.reading.excel import parse_excel

    return parse_excel


def cap_memory(size: int) -> None:
    """Cap the address space of this process, where the system can (Windows cannot)."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(arguments: list[str]) -> int:
    """Parse one file; the exit status is 0, or ``REFUSED`` after saying why."""
    kind, path, folder = arguments
    cap_memory(limits.CHILD_MEMORY_BYTES)
    try:
        write_parsed(_parser(kind)(Path(path)), Path(folder))
    except FileError as error:
        print(json.dumps([error.what, error.where, error.do]))
        return REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
