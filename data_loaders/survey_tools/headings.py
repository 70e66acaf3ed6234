"""The first rows of a sheet as texts, and the roles that tools give to their own columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pyarrow.compute as pc

from data_loaders.reading import Header, Sheet, Table, read_table
from data_loaders.survey_tools.export import IDENTIFIES_A_PERSON, QuestionKind

_ROLES = {
    "response_id": "responseid recordid respondentid antwortid iddelaréponse",
    "status": "status responsetype",
    "progress": "progress",
    "finished": "finished",
    IDENTIFIES_A_PERSON: (
        "ipaddress name firstname lastname fullname yourname whatisyourname studentname "
        "studentid studentnumber whatisyouremail whatisyouremailaddress email emailaddress "
        "youremail "
        "recipientlastname recipientfirstname recipientemail externalreference "
        "externaldatareference locationlatitude locationlongitude locationaccuracy username "
        "phone phonenumber yourphonenumber yourfullname youremailaddress nombre apellido "
        "correoelectrónico direccióndecorreoelectrónico adressemail nomdutilisateur "
        "endereçodeemail emailadresse indirizzoemail"
    ),
    "other": (
        "responseset startdate enddate recordeddate duration durationinseconds collectorid "
        "datecreated datemodified distributionchannel userlanguage responsesetid score "
        "puntuación timestarted"
    ),
}
_ROLE_OF = {name: role for role, names in _ROLES.items() for name in names.split()}
_NOT_A_LETTER = re.compile(r"[\W_]+")


def simple(text: str) -> str:
    """Reduce a header to its lower-case letters and digits: "Response ID" is "responseid"."""
    return _NOT_A_LETTER.sub("", text.casefold())


def row_texts(sheet: Sheet, row: int) -> list[str]:
    """Return the texts of a row (from 1), with blanks collapsed; beyond the sheet: nothing."""
    if row > sheet.row_count:
        return []
    return [" ".join((value or "").split()) for value in sheet.row_values(row)]


def role_of(name: str) -> str | None:
    """Return the role of a column that survey tools add, by its name; None for others."""
    return _ROLE_OF.get(simple(name))


def column_texts(table: Table, column: int) -> list[str | None]:
    """The data of a column (from 0); nothing where the table does not have it."""
    name = f"c{column}"
    if not any(header.column == column for header in table.headers):
        return []
    texts: list[str | None] = table.rows().column(name).to_pylist()
    return texts


def submitted_column(names: Sequence[str], preferred: Sequence[str]) -> int | None:
    """Return the column that says when a response was given: the first preferred name met."""
    simplified = [simple(name) for name in names]
    return next((simplified.index(name) for name in preferred if name in simplified), None)


def roles(names: Sequence[str], preferred: Sequence[str]) -> dict[int, str]:
    """Return the roles of the columns that the tool added, by column (from 0)."""
    found = {column: role for column, name in enumerate(names) if (role := role_of(name))}
    submitted = submitted_column(names, preferred)
    if submitted is not None:
        found[submitted] = "submitted_at"
    first_id = next((c for c, role in found.items() if role == "response_id"), None)
    return {
        column: "other" if role == "response_id" and column != first_id else role
        for column, role in found.items()
    }


def named_table(sheet: Sheet, header_rows: tuple[int, ...], names: Mapping[int, str]) -> Table:
    """Read the table below known header rows, its columns named as given."""
    table = read_table(sheet, header_rows)
    used = table.rows()
    headers = tuple(
        Header(names.get(header.column, ""), header.column, header.address)
        for header in table.headers
        if names.get(header.column) or used.column(f"c{header.column}").null_count < len(used)
    )
    return replace(table, headers=headers, remarks=())


def kind_of_group(table: Table, columns: Sequence[int]) -> QuestionKind:
    """Tell choices to tick (one value per column at most) from rows with an answer each."""
    if len(columns) < 2:
        return "single"
    rows = table.rows()
    present = set(rows.column_names)
    counts = [
        pc.count_distinct(rows.column(f"c{column}")).as_py()
        for column in columns
        if f"c{column}" in present
    ]
    return "multiple" if max(counts, default=0) <= 1 else "matrix"
