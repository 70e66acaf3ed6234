"""Reports on paper: pages, tags, fonts, and the same bytes for the same question."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill
from paper import fonts_of, read, tags_of, text_of

from analytics import INDICATORS, compute, format_value
from analytics.labels import choices
from analytics.reports import REPORTS, build, in_format
from analytics.reports.bundle import each_of
from analytics.reports.kinds import cadre_monthly
from data_loaders.errors import CallError
from data_loaders.store import Store

WITHOUT_LOG = "2025-11"
"""A month for which the sample data lack a facilitator's log."""


def pdf_of(store: Store, name: str, **where: str) -> bytes:
    return in_format(build(store, name, where), "pdf")


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_tagged_and_carries_its_fonts(sample: Store, name: str) -> None:
    pdf = pdf_of(sample, name)
    root = read(pdf).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-US"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read(pdf).metadata.title.startswith(REPORTS[name].title)
    assert b"pdfuaid" in pdf
    tags = tags_of(pdf)
    assert [kind for kind, _ in tags].count("/H1") == 1
    figures = [alt for kind, alt in tags if kind == "/Figure"]
    assert all(figures)
    assert figures
    assert {"/H2", "/Table", "/TH"} <= {kind for kind, _ in tags}
    fonts = fonts_of(pdf)
    assert all(fonts.values())
    assert any("PublicSans" in font for font in fonts)


@pytest.mark.parametrize("month", ["2026-04", WITHOUT_LOG])
def test_the_monthly_summary_of_every_cadre_is_one_page(sample: Store, month: str) -> None:
    contents = list(each_of(sample, REPORTS["cadre_monthly"], {"month": month}))
    assert len(contents) == 6
    for content in contents:
        assert len(read(in_format(content, "pdf")).pages) == 1


def test_a_missing_log_is_said_first(sample: Store) -> None:
    content = build(sample, "cadre_monthly", {"month": WITHOUT_LOG})
    assert content.blocks[0].sentences[0].startswith("No log for November 2025 from Lorcan")
    assert "No log for November 2025" in text_of(in_format(content, "pdf"))


def test_the_same_question_gives_the_same_bytes(sample: Store) -> None:
    first = pdf_of(sample, "cadre_monthly", cadre="Cadre 2", month="2026-03")
    assert first == pdf_of(sample, "cadre_monthly", cadre="Cadre 2", month="2026-03")
    assert first != pdf_of(sample, "cadre_monthly", cadre="Cadre 3", month="2026-03")


def test_numbers_on_paper_are_those_of_compute(sample: Store) -> None:
    where = {"month": "2026-04", "cadre": "Cadre 3"}
    text = text_of(pdf_of(sample, "cadre_monthly", **where))
    for name in cadre_monthly.KEY_NUMBERS:
        row = compute(sample, name, where=where).only
        assert f"{INDICATORS[name].name} {format_value(INDICATORS[name], row.value)}" in text


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_without_data_says_so(store: Store, name: str) -> None:
    pdf = pdf_of(store, name)
    assert len(read(pdf).pages) <= 3
    assert "No data" in text_of(pdf) or "no data" in text_of(pdf)


def log(district: str, day: date) -> dict[str, object]:
    return {
        "facilitator": "Ada",
        "cadre": "C1",
        "district": district,
        "held_on": day,
        "log_month": day.replace(day=1),
        "interaction_types": "planning",
        "topics": "leadership",
        "event_class": "coaching",
        "duration_minutes": 60,
    }


@pytest.mark.parametrize(
    ("count", "name"),
    [(1, "District"), (60, "District"), (60, "Consolidated Reorganized School District of " * 6)],
    ids=["one", "sixty", "long names"],
)
def test_a_cadre_of_any_size_fits_on_its_page(
    store: Store, fill: Fill, count: int, name: str
) -> None:
    names = [f"{name} {number}".strip() for number in range(count)]
    year = {"school_year": "2025-26", "cadre": "C1", "facilitator": "Ada"}
    fill(
        cadre_membership=[{**year, "district": each} for each in names],
        coaching_interaction=[log(names[0], date(2025, 9, 9)), log(names[0], date(2025, 10, 7))],
    )
    content = build(store, "cadre_monthly", {"month": "2025-10", "cadre": "C1"})
    assert len(read(in_format(content, "pdf")).pages) == 1
    silent = count - 1
    title = f"Contact first: {silent} of {count} districts"
    assert content.blocks[2].title == (
        title if silent else "No district to contact first: all 1 were coached in the month"
    )
    assert len(content.blocks[2].table.rows) == silent


def test_whom_to_contact_and_for_how_long(store: Store, fill: Fill) -> None:
    """Elm was coached in July and not since: three months up to October. Fir was coached in
    October. Gum's facilitator sent no log for October, and Gum was not coached in September,
    after a log in July that did not name it: two months, and nobody can say about October.
    """
    year = {"school_year": "2025-26", "cadre": "C1", "facilitator": "Ada"}
    other = {**year, "cadre": "C2", "facilitator": "Bo"}
    bo = {"facilitator": "Bo", "cadre": "C2"}
    fill(
        cadre_membership=[
            {**year, "district": "Elm"},
            {**year, "district": "Fir"},
            {**other, "district": "Gum"},
            {**other, "district": "Hay"},
        ],
        coaching_interaction=[
            log("Elm", date(2025, 7, 8)),
            *(log("Fir", date(2025, month, 9)) for month in (8, 9, 10)),
            *({**log("Hay", date(2025, month, 9)), **bo} for month in (8, 9)),
        ],
    )
    grid = build(store, "cadre_monthly", {"month": "2025-10"}).blocks[3]
    unknown = "The log is missing: nobody can say whether it was coached"
    assert grid.title == "Contact first: 3 of 4 districts"
    assert grid.table.rows == (
        ("Elm", 3, "Not coached in the month"),
        ("Gum", 2, unknown),
        ("Hay", 0, unknown),
    )


def test_filters_are_checked(sample: Store) -> None:
    for where, text in (
        ({"cadre": "Nowhere"}, "There is no cadre 'Nowhere'"),
        ({"month": "1999-01"}, "There is no month '1999-01'"),
        ({"topic": "leadership"}, "cannot be filtered by 'topic'"),
    ):
        with pytest.raises(CallError, match=text):
            build(sample, "cadre_monthly", where)
    with pytest.raises(CallError, match="There is no revision 999"):
        build(sample, "cadre_monthly", {}, 999)
    with pytest.raises(CallError, match="There is no report 'weekly'"):
        build(sample, "weekly")


def test_an_earlier_revision_is_reported_as_it_was(store: Store, fill: Fill) -> None:
    year = {"school_year": "2025-26", "cadre": "C1", "facilitator": "Ada"}
    fill(
        cadre_membership=[{**year, "district": "Elm"}],
        coaching_interaction=[log("Elm", date(2025, 10, 7))],
    )
    then = in_format(build(store, "cadre_monthly", {"month": "2025-10"}), "pdf")
    fill(coaching_interaction=[log("Elm", date(2025, 10, 9))])
    assert in_format(build(store, "cadre_monthly", {"month": "2025-10"}, 1), "pdf") == then
    now = build(store, "cadre_monthly", {"month": "2025-10"})
    assert (now.blocks[0].numbers[0].amount, now.revision) == (2, 2)


def test_the_latest_month_is_the_default(sample: Store) -> None:
    months = [
        code for code, _ in choices(sample, "month", indicator=INDICATORS["log_compliance_rate"])
    ]
    assert build(sample, "cadre_monthly").where == {"month": months[-1]}
