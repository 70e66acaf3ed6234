"""CPU of loading a survey of 800 questions, beside one of 100 with the same number of answers.

``python -m benchmarks.wide_survey`` prints one JSON document. The ratio tells whether the work
grows with the answers only (about 1) or with the columns as well.
"""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

from benchmarks.cpu import cpu_of

ANSWERS = 80_000
WIDTHS = (100, 800)


def write_form(path: Path, questions: int) -> None:
    """A form whose every respondent answers every question on a scale of four words."""
    words = ("Strongly disagree", "Disagree", "Agree", "Strongly agree")
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["Timestamp", *(f"How did session {n} go?" for n in range(questions))])
        for row in range(ANSWERS // questions):
            answers = [words[(row * 7 + n) % 4] for n in range(questions)]
            writer.writerow([f"2026-03-{row % 28 + 1:02d} 10:{row % 60:02d}:00", *answers])


def main() -> None:
    """Measure and print the figures."""
    seconds: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for width in WIDTHS:
            path = Path(folder) / f"form_{width}.csv"
            write_form(path, width)
            store = str(Path(folder) / f"{width}.duckdb")
            seconds[width], told = cpu_of("import_file", str(path), store)
            assert told["loaded"] == ANSWERS, told
    figures = {
        "answers": ANSWERS,
        "cpu_seconds": {width: round(spent, 2) for width, spent in seconds.items()},
        "ratio": round(seconds[WIDTHS[1]] / seconds[WIDTHS[0]], 2),
    }
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
