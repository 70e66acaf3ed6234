"""Every indicator builds, runs on an empty store, and can be rendered for another engine."""

from __future__ import annotations

import dataclasses
import re

import pytest
import sqlglot
from analytics_helpers import Fill

import analytics
from analytics import DIMENSIONS, INDICATORS, Indicator, Role, State, compute, relations
from analytics.calls import Call
from analytics.compiler import compile_query
from analytics.declarations import Derived, Target
from analytics.rollups import ROLLUPS
from data_loaders.errors import CallError
from data_loaders.store import Store

EVERY = sorted(INDICATORS)
ONE_A_RELATION = {
    getattr(INDICATORS[name].measure, "relation", ""): name for name in reversed(EVERY)
}.values()
OF_CONTRACT = (
    "monthly_check_in_rate O1, quarterly_outreach_rate O2, submission_rate O4, "
    "survey_response_rate O6, stage_count O10, scale_score U1, answer_share U2, reliability U3, "
    "interaction_count M1, coaching_hours M2, log_compliance_rate M4, district_coverage_rate M5, "
    "interaction_type_share M6, topic_mention_rate M7, core_team_present_rate M8, "
    "training_leak_rate M10, partnership_count P1, partnerships_per_100_students P2, "
    "school_reach_rate P3, students_served P6, served_rate P7, composition_index P8, "
    "served_rate_gap P10, unmatched_rate P12"
)


def test_the_catalogue_is_complete() -> None:
    for name, code in (pair.split() for pair in OF_CONTRACT.split(", ")):
        assert INDICATORS[name].code == code
    codes = [indicator.code for indicator in INDICATORS.values()]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("name", EVERY)
def test_every_dimension_of_an_indicator_is_declared(name: str) -> None:
    assert set(INDICATORS[name].dimensions) <= set(DIMENSIONS)


@pytest.mark.parametrize("name", sorted(relations.VIEWS))
def test_every_view_says_what_its_rows_are(name: str) -> None:
    assert relations.VIEWS[name].notes.startswith("Grain: one row per ")


def test_every_indicator_has_no_data_in_an_empty_store(store: Store) -> None:
    for name, indicator in INDICATORS.items():
        rows = compute(store, name).rows
        # Viewers read numbers about students from releases, and there is none.
        state = State.NOT_PUBLISHED if indicator.about.is_released else State.NO_DATA
        assert all(row.state is state and row.value is None for row in rows), name
        assert len(rows) == (0 if indicator.own_dimensions else 1), name


def test_every_breakdown_filter_and_revision_runs(store: Store, fill: Fill) -> None:
    fill(school=[{"school_id": "1", "school_name": "One"}])
    fill(school=[{"school_id": "2", "school_name": "Two"}])
    for name, indicator in INDICATORS.items():
        compute(store, name, by=indicator.dimensions, role=Role.ANALYST)
        compute(store, name, where=dict.fromkeys(indicator.dimensions, ""), role=Role.ANALYST)
        compute(store, name, by=indicator.dimensions[:1])
    for name in ONE_A_RELATION:
        compute(store, name, as_of=1, role=Role.ANALYST)
        analytics.rows_behind(store, name, as_of=1, role=Role.ANALYST)


@pytest.mark.parametrize("name", sorted({d for i in INDICATORS.values() for d in i.dimensions}))
def test_every_dimension_can_be_chosen_from(name: str, store: Store) -> None:
    assert analytics.choices(store, name) == []


@pytest.mark.parametrize(
    ("name", "as_of"), [*((name, None) for name in EVERY), *((name, 1) for name in ONE_A_RELATION)]
)
def test_every_query_renders_for_spark(name: str, as_of: int | None) -> None:
    indicator = INDICATORS[name]
    measure = indicator.measure
    if isinstance(measure, Derived):
        measure = INDICATORS[measure.base].measure
    by = tuple(dict.fromkeys((*indicator.own_dimensions, indicator.dimensions[0])))
    call = Call(indicator, by, {indicator.dimensions[-1]: "x"})
    query = compile_query(measure, call.by, call.where, as_of)
    named = re.sub(r"\$(\d+)", r"$p\1", query.sql)
    (rendered,) = sqlglot.transpile(
        named, read="duckdb", write="spark", unsupported_level=sqlglot.ErrorLevel.RAISE
    )
    assert sqlglot.parse_one(rendered, read="spark")


@pytest.mark.parametrize("name", [*sorted(relations.VIEWS), *sorted(ROLLUPS)])
def test_every_view_renders_for_spark(name: str) -> None:
    sql = relations.VIEWS[name].sql if name in relations.VIEWS else ROLLUPS[name].sql
    (rendered,) = sqlglot.transpile(
        sql, read="duckdb", write="spark", unsupported_level=sqlglot.ErrorLevel.RAISE
    )
    assert sqlglot.parse_one(rendered, read="spark")
    assert "generate_series" not in sql
    assert not re.search(r"::|\bavg\([^)]*[<>=]", sql)


def test_a_wrong_call_names_what_is_allowed(store: Store) -> None:
    with pytest.raises(CallError, match="Known indicators: monthly_check_in_rate"):
        compute(store, "check_ins")
    with pytest.raises(CallError, match="Its dimensions: school_year, month, cadre, facilitator"):
        compute(store, "log_compliance_rate", by=("race_ethnicity",))
    with pytest.raises(CallError, match="Known: elementary, k8, middle, high, secondary"):
        compute(store, "monthly_check_in_rate", where={"level": "Gymnasium"})
    with pytest.raises(CallError, match="The latest is 0"):
        compute(store, "monthly_check_in_rate", as_of=7)


def test_a_hostile_filter_value_is_only_a_value(store: Store, fill: Fill) -> None:
    fill(school=[{"school_id": "1", "school_name": "One", "region": "R1"}])
    where = {"region": "R1' OR 1=1; DROP TABLE school_rows; --"}
    assert compute(store, "school_count", where=where).only.state is State.NO_DATA
    assert compute(store, "school_count").only.value == 1


def test_filters_take_labels_and_spellings(store: Store, fill: Fill) -> None:
    fill(school=[{"school_id": "1", "school_name": "One", "level": "high"}])
    assert compute(store, "school_count", where={"level": "Senior high"}).only.value == 1


def example(**changes: object) -> Indicator:
    return dataclasses.replace(INDICATORS["topic_mention_rate"], **changes)


def test_a_declaration_checks_itself() -> None:
    with pytest.raises(ValueError, match="are needed"):
        example(why_it_matters="")
    with pytest.raises(ValueError, match="stands twice"):
        example(dimensions=("topic", "topic"))
    with pytest.raises(ValueError, match="must be among its dimensions"):
        example(dimensions=("month",))
    with pytest.raises(ValueError, match="needs its source"):
        Target(90, "")
