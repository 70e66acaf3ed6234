"""What the pages of reports show: the very document, its text, and the ways to take it away."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from html import escape

import streamlit as st

from analytics.reports import FORMATS, REPORTS, Content, Report, build, pages_of
from analytics.reports.bundle import each_of, zip_of
from analytics.reports.content import Block, Grid, KeyNumbers, Picture, Sort, Words
from analytics.reports.issuing import file_name, issue
from data_loaders.store import open_store
from pages.components.block import folded, note, show_block
from pages.components.filters import filter_row, options_of
from pages.components.person import who
from pages.components.session import Version, empty_state, store, version
from pages.components.table import html_of

NAMES = {"pdf": "PDF", "xlsx": "Excel", "docx": "Word"}
MIME = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
Filters = tuple[tuple[str, str], ...]


def show_report(name: str) -> None:
    """A report under the filters of the page: files to take, then the document, then its text."""
    report = REPORTS[name]
    here = _filters(report)
    if not set(report.needed) <= set(here) or not _has_data(report):
        empty_state(
            f"The {_in_words(report)} will stand here, as the document that is sent.",
            f"{report.purpose} No data for it have been imported yet.",
        )
        return
    asked = tuple(sorted(here.items()))
    content = _content(str(store().path), version(), name, asked)
    _files(report, content, here)
    pages = _pages(str(store().path), version(), name, asked)
    for number, page in enumerate(pages, start=1):
        alt = f"Page {number} of {len(pages)} of the document; its text follows the last page."
        with st.container(border=True, key=f"paper-{number}"):
            st.image(page, caption=None, alt=alt, width="stretch")
    show_block(folded("Read the report as text and tables", text_of(content)), key="text")


def _in_words(report: Report) -> str:
    return f"{report.title[0].lower()}{report.title[1:]}"


def _has_data(report: Report) -> bool:
    """Whether there is anything to filter the report by."""
    filters = {**report.needed, **report.allowed}
    return any(options_of(name, indicator_id) for name, indicator_id in filters.items())


def _filters(report: Report) -> dict[str, str]:
    """The report's own filters; the latest period to begin with."""
    names = (*report.needed, *report.allowed)
    indicator_id = next(iter({**report.needed, **report.allowed}.values()))
    return filter_row(names, indicator_id, required=tuple(report.needed), compares=False)


@lru_cache(maxsize=60)
def _content(path: str, _at: Version, name: str, asked: Filters) -> Content:
    return build(open_store(path), name, dict(asked))


@lru_cache(maxsize=30)
def _pages(path: str, at: Version, name: str, asked: Filters) -> tuple[bytes, ...]:
    return tuple(pages_of(_content(path, at, name, asked)))


def _files(report: Report, content: Content, here: Mapping[str, str]) -> None:
    """The document in every format, and one for each cadre, region or year."""
    with st.container(horizontal=True, vertical_alignment="center", key="files"):
        for ending in FORMATS:
            st.download_button(
                NAMES[ending],
                data=partial(_issued, content, ending),
                file_name=file_name(content.title, content.scope, ending),
                mime=MIME[ending],
                key=f"take-{ending}",
                icon=":material/download:",
                type="primary" if ending == "pdf" else "secondary",
                on_click="ignore",
            )
        if report.each:
            others = {name: code for name, code in here.items() if name != report.each}
            st.download_button(
                f"One for each {report.each.replace('_', ' ')} (zip)",
                data=partial(_bundle, report.name, others),
                file_name=f"{report.title}.zip",
                mime="application/zip",
                key="take-all",
                icon=":material/folder_zip:",
                on_click="ignore",
            )
    st.caption(
        "What you take is issued: it is kept with its revision and hash, can be given again to the "
        "byte, and be compared with later numbers on the page Issued reports."
    )


def _issued(content: Content, ending: str) -> bytes:
    return issue(store(), content, ending, who())[1]


def _bundle(name: str, where: Mapping[str, str]) -> bytes:
    """Every one of them as PDF, each issued."""
    contents = list(each_of(store(), REPORTS[name], where))
    for content in contents:
        issue(store(), content, "pdf", who())
    return zip_of(contents, "pdf")


def text_of(content: Content) -> str:
    """The whole report as headings, sentences and tables."""
    head = f"<h2>{escape(content.title)}: {escape(content.scope)}</h2>"
    stamp = " · ".join(f"{name} {text}" for name, text in content.stamp)
    parts = [_block(block) for block in content.blocks]
    notes = "".join(note(text) for text in content.notes)
    return f"{head}{note(stamp)}{''.join(parts)}<h3>Definitions and rules</h3>{notes}"


def _block(block: Block) -> str:
    head = f"<h3>{escape(block.title)}</h3>" if block.title else ""
    match block:
        case KeyNumbers(numbers=numbers):
            items = "".join(
                f"<li>{escape('; '.join(filter(None, parts)))}</li>"
                for each in numbers
                for parts in [
                    (f"{each.label}: {each.value}", each.base, *each.changes, each.status)
                ]
            )
            return f"{head}<ul>{items}</ul>"
        case Picture(subtitle=subtitle, sentence=sentence, table=table):
            return f"{head}{note(subtitle)}<p>{escape(sentence)}</p>{html_of(table)}"
        case Grid(sentence=sentence, table=table, note=small):
            return f"{head}<p>{escape(sentence)}</p>{html_of(table)}{note(small.strip())}"
        case Words(sentences=sentences, sort=sort):
            kind = "ol" if sort is Sort.QUESTIONS else "ul"
            items = "".join(f"<li>{escape(text)}</li>" for text in sentences)
            return f"{head}<{kind}>{items}</{kind}>"
