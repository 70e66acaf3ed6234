"""Templates: workbooks to fill in, by program, and what their columns mean."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import streamlit as st

from analytics.tables import Column, Table
from data_loaders.datasets import DATASETS
from data_loaders.declarations import Dataset
from data_loaders.templates import GUIDE_HEADINGS, guide_rows, write_template
from pages.components.downloads import XLSX
from pages.components.table import show_table

SHARED = "All programs"
ON_PAGES = ("setting", "remembered_layout", "remembered_column", "remembered_value")
"""Datasets that people fill on pages of their own."""

LONG = ("Meaning", "Values")


def programs() -> dict[str, str]:
    """The programs that have spreadsheets of their own, and what all share."""
    return {each.program: each.program or SHARED for each in _offered()}


def datasets_of(program: str) -> dict[str, str]:
    """The datasets of a program with their titles."""
    return {each.name: each.title for each in _offered(program)}


def _offered(program: str | None = None) -> list[Dataset]:
    """The datasets with a template, of one program or of all."""
    every = (each for each in DATASETS.values() if each.name not in ON_PAGES)
    return [each for each in every if program in (None, each.program)]


def whole_program(program: str) -> None:
    """What each workbook of a program holds, and all of them at once."""
    rows = tuple(
        (each.title, each.grain.capitalize(), ", ".join(c.label for c in each.required))
        for each in _offered(program)
    )
    columns = (Column("Workbook"), Column("Rows", is_long=True), Column("Required", is_long=True))
    show_table(Table(f"Workbooks: {program or SHARED}", columns, rows))
    st.download_button(
        f"Download these {len(rows)} workbooks",
        data=partial(zipped, [each.name for each in _offered(program)]),
        file_name=f"templates {program or SHARED}.zip".lower(),
        mime="application/zip",
        on_click="ignore",
        icon=":material/folder_zip:",
    )


def one_workbook(name: str) -> None:
    """One workbook: what it is for, its columns, and the file."""
    dataset = DATASETS[name]
    st.markdown(f"{dataset.grain.capitalize()}. {dataset.description}")
    st.download_button(
        f"Download {dataset.title.lower()}",
        data=partial(template_bytes, name),
        file_name=f"{name}.xlsx",
        mime=XLSX,
        on_click="ignore",
        type="primary",
        icon=":material/download:",
    )
    columns = tuple(Column(heading, is_long=heading in LONG) for heading in GUIDE_HEADINGS)
    show_table(Table(f"Columns of {dataset.title.lower()}", columns, tuple(guide_rows(dataset))))


def template_bytes(name: str) -> bytes:
    """The template of a dataset as a workbook."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.xlsx"
        write_template(DATASETS[name], path)
        return path.read_bytes()


def zipped(names: Iterable[str]) -> bytes:
    """The templates of several datasets in one archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(f"{name}.xlsx", template_bytes(name))
    return target.getvalue()
