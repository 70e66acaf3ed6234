"""A store of an earlier version, in which a summary was a view, or a view was a table."""

from __future__ import annotations

import pytest
from analytics_helpers import Fill

import analytics
from analytics import compute, summaries
from data_loaders.store import Store


def test_a_view_that_became_a_table_is_replaced_and_the_reverse(
    store: Store, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summaries, "TABLE_VIEWS", ("school_place", "student_year"))
    analytics.prepare(store)
    monkeypatch.undo()
    analytics.prepare(store)
    kinds = store.query(
        "SELECT view_name AS name FROM duckdb_views() "
        "WHERE view_name IN ('school_place', 'calendar_month')"
    )
    assert [row["name"] for row in kinds] == ["school_place"]
    fill(school=[{"school_id": "1", "school_name": "One"}])
    assert compute(store, "school_count").only.value == 1
