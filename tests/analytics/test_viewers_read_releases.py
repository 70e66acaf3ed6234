"""Viewers read numbers of students from a release, and from nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from analytics_helpers import by_group, commit_rows, fraction

from analytics import INDICATORS, Role, State, choices, compute, edition_of, prepare, why_not
from analytics.concerns import CONCERNS
from analytics.disclosure import publish_students
from analytics.disclosure.current import OF_STUDENTS as DATASETS_OF_STUDENTS
from analytics.lists import LISTS
from analytics.relations import VIEWS
from data_loaders.datasets import DATASETS
from data_loaders.store import Store, open_store

YEAR = "2024-25"
HERE = {"school_year": YEAR}
SERVED = {
    ("1", "AS7"): 3, ("1", "BL7"): 20, ("1", "WH7"): 25,
    ("2", "AS7"): 14, ("2", "BL7"): 22, ("2", "WH7"): 12,
    ("3", "AS7"): 16, ("3", "BL7"): 15, ("3", "WH7"): 28,
    ("4", "AS7"): 13, ("4", "BL7"): 31, ("4", "WH7"): 19,
}  # fmt: skip
"""Students served by school and race, of 45 enrolled in each; only the 3 are few."""
OF_STUDENTS = [name for name, each in INDICATORS.items() if each.about.is_released]


def records() -> dict[str, list[dict[str, object]]]:
    """Schools 1 and 2 in area A, 3 and 4 in area B; school 4 has no partner."""
    students = [
        {**HERE, "school_id": school, "student_id": f"{school}{race}{n}", "race_ethnicity": race}
        for school, race in SERVED
        for n in range(45)
    ]
    rosters = [
        {**HERE, "school_id": school, "program_id": "G", "student_id": f"{school}{race}{n}"}
        for (school, race), count in SERVED.items()
        for n in range(count)
    ]
    schools = [
        {"school_id": each, "school_name": f"School {each}", "district": "Meridian",
         "area": "A" if each in "12" else "B", "level": "high" if each == "1" else "elementary"}
        for each in "1234"
    ]  # fmt: skip
    partnerships = [
        {"partnership_id": f"P{each}", "school_id": each, "program_id": "G", **HERE}
        for each in "123"
    ]
    return {"school": schools, "enrolment": students, "student_roster": rosters,
            "partnership": partnerships}  # fmt: skip


@pytest.fixture(scope="module")
def known(prepared_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of four schools and 540 students, released once."""
    path = tmp_path_factory.mktemp("released") / "store.duckdb"
    path.write_bytes(prepared_file.read_bytes())
    store = open_store(path)
    prepare(store)
    commit_rows(store, records())
    before = compute(store, "served_rate", where=HERE)
    assert before.only.state is State.NOT_PUBLISHED
    assert "An analyst publishes them" in before.note
    assert edition_of(store) is None
    publish_students(store, "Fall")
    yield store
    store.close()


def test_a_viewer_gets_the_released_numbers_with_their_release(known: Store) -> None:
    """Asian students: 3 + 14 + 16 + 13 = 46 of 180; at school 1 they are 3 and hidden."""
    result = compute(known, "served_rate", by=("race_ethnicity",), where=HERE)
    assert fraction(by_group(result)["AS7"]) == (46, 180)
    assert result.edition is not None
    assert (result.edition.number, result.edition.term) == (1, "Fall")
    schools = compute(known, "served_rate", by=("school", "race_ethnicity"), where=HERE)
    hidden = by_group(schools)["1", "AS7"]
    assert hidden.state is State.SUPPRESSED
    assert {hidden.value, hidden.numerator, hidden.denominator, hidden.people} == {None}


def test_the_same_groups_are_hidden_whatever_is_asked(known: Store) -> None:
    """A filter, a count, an index and a gap show nothing where the table of rates hides."""
    where = {**HERE, "school": "1"}
    by = ("race_ethnicity",)
    rates = by_group(compute(known, "served_rate", by=by, where=where))
    hidden = {key for key, row in rates.items() if row.state is State.SUPPRESSED}
    assert "AS7" in hidden
    for name in ("students_served", "composition_index", "served_rate_gap", "share_of_served"):
        rows = by_group(compute(known, name, by=by, where=where))
        assert {key for key, row in rows.items() if row.value is None} >= hidden, name
    alone = compute(known, "served_rate", where={**where, "race_ethnicity": "AS7"}).only
    assert alone.state is State.SUPPRESSED


def test_students_of_schools_without_a_partner_are_added_up_from_printed_numbers(
    known: Store,
) -> None:
    """School 4 has 45 of 180 students of each group: 25 %, and 50 % of area B."""
    rates = by_group(compute(known, "desert_rate", by=("race_ethnicity",), where=HERE))
    races = ("AS7", "BL7", "WH7")
    assert {key: fraction(row) for key, row in rates.items()} == dict.fromkeys(races, (45, 180))
    areas = by_group(compute(known, "desert_rate", by=("area",), where=HERE))
    assert {key: row.value for key, row in areas.items()} == {"A": 0, "B": 50}


@pytest.mark.parametrize(
    ("name", "by", "why"),
    [
        ("served_rate", ("gender", "race_ethnicity", "school"), "not published"),
        ("served_rate", ("level",), "not published"),
        ("roster_slots", (), "Analysts see it"),
        ("unmatched_rate", ("partner_type",), "Analysts see it"),
        ("served_rate_rolled_up", ("race_omb",), "Analysts see it"),
    ],
)
def test_what_is_not_published_is_said_in_words(
    known: Store, name: str, by: tuple[str, ...], why: str
) -> None:
    result = compute(known, name, by=by, where=HERE)
    assert why in result.note
    assert all(row.state is State.NOT_PUBLISHED for row in result.rows)
    assert why_not(known, name, by)


def test_choices_are_those_of_the_release(known: Store) -> None:
    rate = INDICATORS["served_rate"]
    assert [code for code, _ in choices(known, "area", indicator=rate)] == ["A", "B"]
    assert choices(known, "level", indicator=rate) == []
    assert len(choices(known, "level", indicator=rate, role=Role.ANALYST)) == 2


def test_no_query_of_students_runs_for_a_viewer(
    known: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every indicator about students, by every dimension that it has, alone and by place."""
    asked: list[str] = []
    query = known.query

    def listened(sql: str, parameters: list[object] | None = None) -> list[dict[str, object]]:
        asked.append(sql)
        return query(sql, parameters)

    monkeypatch.setattr(known, "query", listened)
    shown = 0
    for name in OF_STUDENTS:
        for by in ((), *((each,) for each in INDICATORS[name].dimensions)):
            rows = compute(known, name, by=by, where=HERE).rows
            shown += sum(row.value is not None for row in rows)
            choices(known, by[0] if by else "school_year", indicator=INDICATORS[name])
    assert shown > 50
    tables = ("student_", "enrolment ", "roster_slot", "race_box")
    assert not [sql for sql in asked if any(table in sql for table in tables)]
    assert {"enrolment", "student_roster"} <= set(DATASETS)


WITHOUT_NUMBERS = {
    "inventory_record": "whether a program has a roster at all",
    "office_month": "the month of the last thing on file",
    "school_year_seen": "which school years occur",
}
"""Relations that viewers read and that look at rows about students, with what they take of them."""


def reads_students(relation: str) -> bool:
    """Whether a relation takes anything of rows about students but what is listed above."""
    if relation in WITHOUT_NUMBERS:
        return False
    reads = VIEWS[relation].reads if relation in VIEWS else ()
    return relation in DATASETS_OF_STUDENTS or any(map(reads_students, reads))


def test_no_other_indicator_concern_or_list_counts_rows_about_students() -> None:
    """A school's pupils by the present list, on any page, would be what the release hides."""
    read = {
        name: getattr(each.measure, "relation", "")
        for name, each in INDICATORS.items()
        if not each.about.is_released
    }
    read |= {f"list {name}": each.relation for name, each in LISTS.items()}
    read |= {f"concern {name}": each.relation for name, each in CONCERNS.items()}
    assert reads_students("student_reach") and reads_students("roster_slot")
    found = {name: relation for name, relation in read.items() if reads_students(relation)}
    assert found == {"concern race_boxes_unmapped": "race_box_unmapped"}  # boxes, no students
