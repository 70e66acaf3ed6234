"""Read a roster in csv and check it in pandas as one writes it there: ``FILE``.

The same checks as those of the import, column by column over all rows, written apart from it:
what they find must be equal.
"""

from __future__ import annotations

import json
import sys

import pandas as pd

NO_VALUE = {
    "suppressed": "*|**|***|<|#|<n|too few students|ctstr|tfs|suppressed",
    "not_collected": "nc|n/a|na|#n/a|not collected|not available|not reported",
    "dash": "-|--|–|—|.|..",
}
KINDS = {word: kind for kind, words in NO_VALUE.items() for word in words.split("|")}
BOUND = r"(?:n ?)?[<>≤≥]=? ?\d+(?:\.\d+)? ?%?|(?:fewer|less|more|greater) than \d+.{0,40}"
INVISIBLE = "[\u200b\u200c\u200d\u2060\ufeff]"
FORMULA_ERRORS = ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#ERROR!")
ROUNDED = r"\d(?:\.\d+)?[eE]\+\d+"
SCHOOL_YEAR = r"^(?:SY\s*)?(?:19|20)?(\d{2})\s*[-–/]\s*(?:19|20)?(\d{2})$"
REQUIRED, IDS = ("School year", "Student ID", "School ID"), ("Student ID", "School ID")
KNOWN = {
    "Grade": {str(grade) for grade in range(1, 13)} | {f"{grade:02d}" for grade in range(1, 13)},
    "Race and ethnicity": {"white", "black", "hispanic", "asian", "two or more races"},
    "Gender": {"f", "m"},
    "English learner": {"el", "non el"},
    "Special education": {"y", "n"},
    "Economic status": {"frl", "not frl"},
}
Found = dict[tuple[str, str], "pd.Series[bool]"]


def cleaned(cells: pd.Series[str]) -> pd.Series[str]:
    """The texts of a column without blanks around them; missing where nothing is left."""
    text = cells.str.replace("\u00a0", " ").str.replace(INVISIBLE, "", regex=True).str.strip()
    return text.mask(text == "")


def no_value_of(text: pd.Series[str]) -> pd.Series[str]:
    """Which kind of missing value each text states, if any."""
    lower = text.str.lower()
    is_bound = lower.str.fullmatch(BOUND).fillna(False).astype(bool)
    return lower.map(KINDS).mask(is_bound, "suppressed")


def folded(text: pd.Series[str]) -> pd.Series[str]:
    """The form in which spellings are compared."""
    plain = text.str.normalize("NFKD").str.casefold()
    return plain.str.replace("[^a-z0-9]+", " ", regex=True).str.strip()


def problems(frame: pd.DataFrame) -> Found:
    """Which rows have which problem in which column."""
    text = {name: cleaned(frame[name]) for name in (*REQUIRED, *KNOWN)}
    missing = {name: no_value_of(column) for name, column in text.items()}
    found: Found = {}
    for name, codes in KNOWN.items():
        unread = text[name].notna() & ~folded(text[name]).isin(codes)
        found[name, "unknown_code"] = unread & missing[name].isna()
        for kind in NO_VALUE:
            found[name, kind] = unread & (missing[name] == kind)
    for name in REQUIRED:
        found[name, "required"] = text[name].isna() | missing[name].notna()
    for name in IDS:
        rounded = text[name].str.fullmatch(ROUNDED)
        found[name, "scientific_id"] = rounded.fillna(False).astype(bool)
        found[name, "formula_error"] = text[name].isin(FORMULA_ERRORS)
    year = text["School year"]
    parts = year.str.extract(SCHOOL_YEAR).apply(pd.to_numeric)
    stated = year.notna() & missing["School year"].isna()
    found["School year", "not_a_school_year"] = stated & (parts[1] != (parts[0] + 1) % 100)
    repeated = pd.DataFrame(text).duplicated()
    key = pd.DataFrame(text)[["School year", "Student ID"]]
    found["School year", "repeated_row"] = repeated
    found["School year", "duplicate_key"] = (
        ~repeated & key.notna().all(axis="columns") & key.duplicated()
    )
    return found


def main(path: str) -> None:
    """Print every problem as its cell and check, in order."""
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    letters = {name: chr(65 + place) for place, name in enumerate(frame.columns)}
    cells = sorted(
        (f"{letters[name]}{row + 2}", check)
        for (name, check), rows in problems(frame).items()
        for row in frame.index[rows]
    )
    print(json.dumps({"findings": cells}))


if __name__ == "__main__":
    main(sys.argv[1])
