"""Figures of real files, against pandas on the raw file or the publisher's own totals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analytics import Role, compute
from data_loaders.importing import load_file
from data_loaders.store import Store

RealFile = Callable[[str], Path]


def test_agencies_of_a_city_inventory(store: Store, real_file: RealFile) -> None:
    """Agencies apart by name, whatever its case and spacing; program types as in the raw file."""
    path = real_file("nyc-dycd-afterschool/DYCD_after-school_programs.csv")
    raw = pd.read_csv(path, dtype=str)
    agencies = raw["AGENCY"].str.casefold().str.split().str.join(" ").nunique()
    load_file(store, path, as_="partnership", set_={"school_year": "2024-25"}, keep_good=True)
    assert compute(store, "partner_count").only.value == agencies
    where = {"service_category": "after_school"}
    assert compute(store, "partnership_count", where=where).only.value == 1127


def test_answers_of_a_published_survey(store: Store, real_file: RealFile) -> None:
    """1,186 people: 936 have seen a film and 250 have not, 549 women and 497 men."""
    load_file(store, real_file("surveymonkey-538/StarWars.csv"), keep_good=True)
    seen = compute(store, "answer_share", where={"item": "Q1"})
    assert {row.group["answer"]: row.numerator for row in seen.rows} == {"Yes": 936, "No": 250}
    assert {row.denominator for row in seen.rows} == {1186}
    gender = compute(store, "answer_share", where={"item": "Q10"}).rows
    assert {row.group["answer"]: row.numerator for row in gender} == {"Female": 549, "Male": 497}


def test_a_states_school_directory(store: Store, real_file: RealFile) -> None:
    """3,318 buildings with 1,571,139 pupils; five cells without a figure are not zero."""
    path = real_file("oh-report-card-2025/report-card-2425-buildings.csv")
    load_file(store, path, keep_good=True)
    assert compute(store, "school_count").only.value == 3318
    assert compute(store, "directory_student_count").only.value == 1_571_139


def test_published_enrolment_counts_no_level_twice(store: Store, real_file: RealFile) -> None:
    """Minnesota 2012-13: 830,482 and 845,177 pupils; Saint Paul 37,061."""
    name = "mn-enrolment-2013/2012-2013 Enrollment by Special Populations.xlsx"
    load_file(store, real_file(name), set_={"school_year": "2012-13"}, keep_good=True)
    where = {"district": "ST. PAUL PUBLIC SCHOOL DISTRICT"}
    state = compute(store, "published_enrolment_k12", role=Role.ANALYST)
    with_preschool = compute(store, "published_enrolment_pk12", role=Role.ANALYST)
    assert (state.only.value, with_preschool.only.value) == (830_482, 845_177)
    saint_paul = compute(store, "published_enrolment_k12", where=where, role=Role.ANALYST)
    assert saint_paul.only.value == 37_061
