"""What the page on publishing shows."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics import DIMENSIONS, Role, edition_text, raw_views, state_text
from analytics.disclosure import Release, current, draft_of, publish_draft, releases_of
from analytics.disclosure.changes import Changes, changes_of
from analytics.disclosure.exports import csv_of_release, footnotes, xlsx_of_release
from analytics.disclosure.published import result_rows
from analytics.disclosure.shares import shown_percents
from analytics.tables import Column, Table
from analytics.viewers import write_copy
from analytics.wording import counted
from pages.components.downloads import XLSX
from pages.components.filters import choice
from pages.components.labels import label, plain
from pages.components.panels import mark_raw
from pages.components.session import compute, role, show_error, store
from pages.components.table import show_table

NO_TABLE = "–"
LEVELS = {"state": "State", "region": "Regions", "district": "Districts", "area": "Areas",
          "school": "Schools"}  # fmt: skip


def is_analyst() -> bool:
    """Whether the reader may publish."""
    return role() is Role.ANALYST


def current_release() -> None:
    """What viewers read now, with its rules, and the files for the public."""
    release = current(store())
    with st.container(border=True, key="current-release"):
        if release is None:
            st.header("Nothing has been published yet", anchor=False)
            st.markdown("Viewers see no numbers of students before the first release.")
            return
        edition = release.edition
        st.header(
            f"Viewers read {edition_text(edition).replace('Release', 'release')}", anchor=False
        )
        term = f"{edition.term} · " if edition.term else ""
        st.caption(f"{term}It shows revision {edition.revision} of the data.")
        st.markdown(f"**Guarantee.** {edition.guarantee}")
        with st.expander("Rules"):
            st.markdown("\n".join(f"- {plain(line)}" for line in footnotes(release)))
        _files(release, "current")


def for_analysts_only() -> None:
    """Why a viewer cannot publish."""
    st.header("Publishing is for analysts", anchor=False)
    st.markdown(
        "Whoever publishes compares protected numbers with raw ones. An analyst starts Tandem with "
        "the environment variable `TANDEM_ROLE` set to `analyst`, or runs "
        "`python -m analytics publish`."
    )


def _files(release: Release, key: str) -> None:
    """The release as files."""
    name = f"students_release_{release.number}"
    with st.container(horizontal=True, key=f"files-{key}"):
        for ending, mime, make in (("csv", "text/csv", csv_of_release),
                                   ("xlsx", XLSX, xlsx_of_release)):  # fmt: skip
            st.download_button(
                "CSV" if ending == "csv" else "Excel",
                data=partial(make, release),
                file_name=f"{name}.{ending}",
                mime=mime,
                key=f"{key}_{ending}",
                icon=":material/download:",
                help=f"Every published number of release {release.number} as {ending}",
                on_click="ignore",
                type="tertiary",
            )


def what_is_lost() -> None:
    """Of the draft, or the current release: how many students stand in shown cells."""
    st.header("2. What is lost", anchor=False)
    release = draft_of(store()) or current(store())
    if release is None:
        st.markdown("Protect the students first.")
        return
    st.caption(
        f"Of {_named(release)}: students served in shown cells, % of all students served. "
        f"{NO_TABLE}: no such table is published."
    )
    years = {each: each for each in reversed(release.manifest["years"])}
    year = choice("Year of the release", years, "of", 180)
    shares = shown_percents(release.rows(year))
    rows = tuple(
        (
            _cube(cube.name),
            *(shares.get((cube.name, level), NO_TABLE) for level in LEVELS),
        )
        for cube in release.lattice.cubes
    )
    columns = (Column("Table"), *(Column(f"{text} (%)", True, 1) for text in LEVELS.values()))
    show_table(Table(f"Students in shown cells, {year}", columns, rows))
    entry = release.manifest["years"][year]
    for dropped in entry["dropped"]:
        name, level = _cube(" × ".join(dropped[:-1])), LEVELS[dropped[-1]].lower()
        st.markdown(f"Not released, because it cannot be protected: {name}, {level}.")
    why = f": {entry['why']}" if "why" in entry else ""
    st.markdown(f"This school year is {entry['state']}{why}.")
    _changes(release)


def _named(release: Release) -> str:
    """What a release is: the draft, or the one in force."""
    is_draft = draft_of(store()) is not None
    return f"the draft of release {release.number}" if is_draft else f"release {release.number}"


def _cube(name: str) -> str:
    """A cube in words."""
    if name == "all":
        return "All students"
    return " and ".join(DIMENSIONS[each].label for each in name.split(" × "))


def _changes(release: Release) -> None:
    """What the release shows otherwise than the one before."""
    before = [each for each in releases_of(store()) if each.number < release.number]
    if not before:
        st.markdown("There is no earlier release to compare it with.")
        return
    columns = tuple(
        Column(text, place > 0)
        for place, text in enumerate(
            ("School year", "Shown", "Newly shown", "Newly hidden", "Another number")
        )
    )
    rows = tuple(_change(each) for each in changes_of(release, before[-1]))
    show_table(Table(f"Cells, against release {before[-1].number}", columns, rows))


def _change(each: Changes) -> tuple[str, int, int, int, int]:
    return each.school_year, each.shown, each.newly_shown, each.newly_hidden, each.changed


def beside() -> None:
    """What the public sees beside the raw numbers."""
    st.header("3. What the public sees", anchor=False)
    release = draft_of(store()) or current(store())
    if release is None:
        st.markdown("Protect the students first.")
        return
    mark_raw()
    with st.container(horizontal=True, vertical_alignment="bottom", key="beside"):
        years = {each: each for each in release.manifest["years"]}
        year = choice("School year", dict(reversed(years.items())), "school_year", 180)
        plain_cubes = (each for each in release.lattice.cubes if len(each.dimensions) < 2)
        cubes = {each.name: _cube(each.name) for each in plain_cubes}
        cube = choice("Table", cubes, "table")
        level = choice("Places", LEVELS, "places", 180)
    show_table(_beside(release, year, cube, level))


def _beside(release: Release, year: str, cube: str, level: str) -> Table:
    """Raw numbers with what the release prints for each of them."""
    by = (*(() if level == "state" else (level,)), *(() if cube == "all" else (cube,)))
    where = {"school_year": year}
    public = {tuple(r.group.values()): r for r in result_rows(release, "served_rate", by, where)}
    names = [DIMENSIONS[name].label for name in by] or ["Students"]
    columns = (*map(Column, names), Column("Served", True), Column("Enrolled", True),
               Column("Served (%)", True, 1), Column("The public sees (%)", True, 1))  # fmt: skip
    rows = []
    for raw in compute("served_rate", by, where).rows:
        seen = public.get(tuple(raw.group.values()))
        shown = (state_text(seen) or seen.value) if seen else "Not published"
        labels = [label(name, raw.group[name]) for name in by] or ["All"]
        rows.append((*labels, raw.numerator, raw.denominator, raw.value, shown))
    return Table(f"Raw numbers beside those of {_named(release)}, {year}", columns, tuple(rows))


def publish() -> None:
    """Make the draft the release that viewers read."""
    st.header("4. Publish", anchor=False)
    draft = draft_of(store())
    if draft is None:
        st.markdown("There is no draft of the present data. Protect the students first.")
        return
    st.markdown(
        f"Release {draft.number} will be what viewers read from now on. It cannot be taken back: "
        "what was printed stays known, and later releases are protected against it."
    )
    _files(draft, "draft")
    if st.button(f"Publish release {draft.number}", type="primary", icon=":material/publish:"):
        try:
            publish_draft(store())
            write_copy(store())
        except Exception as error:
            show_error(error)
            return
        st.rerun()


def releases() -> None:
    """Every release of the store."""
    st.header("Releases", anchor=False)
    found = releases_of(store())
    if not found:
        st.markdown("None yet. The sample data come with a release of their own.")
        return
    columns = (Column("Release"), Column("Day"), Column("Term"), Column("Revision"),
               Column("School years"), Column("SHA-256", is_long=True))  # fmt: skip
    rows = tuple(
        (str(each.number), f"{each.edition.day}", each.edition.term, str(each.edition.revision),
         ", ".join(f"{y} ({e['state']})" for y, e in each.manifest["years"].items()), each.sha256)
        for each in reversed(found)
    )  # fmt: skip
    show_table(Table(f"{counted(len(found), 'release')}, the newest first", columns, rows))
    with st.expander(f"Manifest of release {found[-1].number}"):
        st.json(found[-1].manifest)


def raw_looks() -> None:
    """Who looked at raw numbers of students."""
    st.header("Who looked at raw numbers of students", anchor=False)
    found = raw_views(store(), 100)
    names = ("When (UTC)", "Who", "Where", "Indicator", "Broken down by", "Filters", "Revision")
    rows = tuple(
        (each.at[:19].replace("T", " "), each.who, each.way, each.indicator, ", ".join(each.by),
         ", ".join(f"{name}={value}" for name, value in each.where.items()), str(each.revision))
        for each in found
    )  # fmt: skip
    with st.expander(f"The latest {len(rows)} looks; the log is beside the store"):
        show_table(Table("Looks at raw numbers, the newest first", tuple(map(Column, names)), rows))
