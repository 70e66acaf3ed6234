"""Golden values of onboarding, alignment, evaluation, sessions and endings, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from analytics_helpers import Fill, by_group, fraction, values

from analytics import Role, State, compute
from data_loaders.store import Store

NOW, BEFORE = "2025-26", "2024-25"


def step(program: str, name: str, done: date | None, **more: object) -> dict[str, object]:
    return {"program_id": program, "step": name, "completed_on": done, **more}


def runs(number: str, year: str, program: str, where: str, **more: object) -> dict[str, object]:
    here = {"partnership_id": number, "school_year": year, "program_id": program}
    return {**here, "school_id": where, **more}


@pytest.fixture
def office(fill: Fill) -> None:
    """Two partners and a vendor; five programs, four of them of partners and three registered."""
    fill(
        school=[
            {"school_id": "1", "school_name": "One", "district": "City", "area": "A"},
            {"school_id": "2", "school_name": "Two", "district": "City", "area": "B"},
        ],
        partner=[
            {"partner_id": "O1", "organization": "Lantern", "partner_type": "nonprofit"},
            {"partner_id": "O2", "organization": "Anvil", "partner_type": "business"},
            {"partner_id": "O3", "organization": "Crate Co", "kind": "vendor"},
        ],
        program=[
            {
                "program_id": "G1",
                "partner_id": "O1",
                "program_name": "Read on",
                "registered_on": date(2024, 8, 1),
                "strategic_outcomes": "literacy;graduation",
            },
            {
                "program_id": "G2",
                "partner_id": "O1",
                "program_name": "Draw",
                "registered_on": date(2025, 8, 1),
                "has_insurance": True,
                "has_background_checks": False,
                "strategic_outcomes": "none",
            },
            {
                "program_id": "G3",
                "partner_id": "O2",
                "program_name": "Work",
                "registered_on": date(2024, 9, 1),
            },
            {"program_id": "G4", "partner_id": "O2", "program_name": "Not registered"},
            {
                "program_id": "G5",
                "partner_id": "O3",
                "program_name": "Boxes",
                "registered_on": date(2024, 8, 1),
            },
        ],
        partnership=[
            runs("S1", BEFORE, "G1", "1"),
            runs("S1", NOW, "G1", "1"),
            runs("S2", NOW, "G2", "1"),
            runs("S3", NOW, "G3", "2"),
            runs("S4", NOW, "G5", "2"),
        ],
    )


@pytest.fixture
def onboarding(fill: Fill, office: None) -> None:
    """G1 met all three requirements in 2024-25; the agreement is open but not required.

    G2 has insurance by the registry, rosters by the sheet, and no background check.
    G3 need not have insurance; the last of its two others was met in October 2025.
    G5 is a vendor's, G4 not registered.
    """
    fill(
        onboarding_step=[
            step("G1", "background_check", date(2024, 8, 20)),
            step("G1", "insurance", date(2024, 9, 1)),
            step("G1", "rosters", date(2024, 10, 1)),
            step("G1", "agreement", None),
            step("G2", "rosters", date(2025, 9, 1)),
            step("G3", "background_check", date(2024, 9, 10)),
            step("G3", "insurance", None, is_required=False),
            step("G3", "rosters", date(2025, 10, 5)),
            step("G5", "insurance", date(2024, 9, 1)),
        ]
    )


def test_a_program_is_onboarded_when_every_required_step_is_done_in_time(
    store: Store, onboarding: None
) -> None:
    # 2024-25: G1 and G3 are registered, G1 is through. 2025-26: G1, G2, G3; G1 and G3 are.
    by_year = by_group(compute(store, "programs_onboarded", by=("school_year",)))
    assert {year: fraction(row) for year, row in by_year.items()} == {
        BEFORE: (1, 2),
        NOW: (2, 3),
    }
    rate = values(compute(store, "onboarding_rate", by=("school_year",)))
    assert rate == {BEFORE: 50.0, NOW: round(200 / 3, 6)}


def test_the_year_in_which_the_last_step_was_done_is_told(store: Store, onboarding: None) -> None:
    newly = values(compute(store, "programs_onboarded_this_year", by=("school_year",)))
    assert newly == {BEFORE: 1, NOW: 1}


def test_steps_are_counted_among_the_required_ones(store: Store, onboarding: None) -> None:
    # 2025-26. Background check: G1, G3 of three. Insurance: G1, G2 of two (G3 is excused).
    # Rosters: all three. Agreement, orientation and registration are not required: no data.
    rows = by_group(
        compute(store, "onboarding_step_rate", by=("onboarding_step",), where={"school_year": NOW})
    )
    shown = {code: fraction(row) for code, row in rows.items() if row.state is State.VALUE}
    assert shown == {"background_check": (2, 3), "insurance": (2, 2), "rosters": (3, 3)}


def test_a_rule_of_the_settings_changes_what_is_required(
    store: Store, onboarding: None, fill: Fill
) -> None:
    # With the agreement required nobody is through: no program has one on file.
    fill(setting=[{"setting": "onboarding_step_required", "scope": "agreement", "value": "yes"}])
    row = compute(store, "onboarding_rate", where={"school_year": NOW}).only
    assert fraction(row) == (0, 3)


def test_alignment_is_that_of_the_form_of_the_year_else_of_the_registry(
    store: Store, office: None, fill: Fill
) -> None:
    """2024-25: S1 by the registry. 2025-26: S1's form says not aligned, S2's names graduation,
    S3 says nothing. The vendor's S4 is no partnership."""
    fill(
        alignment_form=[
            {"school_year": NOW, "program_id": "G1", "strategic_outcomes": "none"},
            {"school_year": NOW, "program_id": "G2", "strategic_outcomes": "graduation"},
        ]
    )
    aligned = by_group(compute(store, "partnerships_aligned", by=("school_year",)))
    assert {year: fraction(row) for year, row in aligned.items()} == {BEFORE: (1, 1), NOW: (1, 3)}
    assert fraction(compute(store, "alignment_rate", where={"school_year": NOW}).only) == (1, 3)
    # Over both years: S1 of 2024-25 names reading and graduation, S2 of 2025-26 graduation.
    shares = by_group(compute(store, "strategic_outcome_share"))
    assert {code: fraction(row) for code, row in shares.items()} == {
        "literacy": (1, 2),
        "graduation": (2, 2),
    }


def evaluation(number: str, due: date, done: date | None, *scores: float) -> dict[str, object]:
    effect, liked = scores or (None, None)
    here = {"partnership_id": number, "due_on": due, "completed_on": done}
    return {**here, "effectiveness": effect, "satisfaction": liked}


@pytest.fixture
def evaluations(fill: Fill, office: None) -> None:
    """As of February 2026, when the last evaluation was completed.

    Due in 2025-26: S1 done late, S2 open since January, S3 in February (due, not yet overdue) and
    again in June (not due, but S1's of June is done early). Scores without a date do not count.
    """
    fill(
        evaluation=[
            evaluation("S1", date(2025, 5, 1), date(2025, 5, 20), 3, 4),
            evaluation("S1", date(2025, 12, 1), date(2026, 1, 9), 4, 5),
            evaluation("S2", date(2026, 1, 15), None, 5, 5),
            evaluation("S3", date(2026, 2, 10), None),
            evaluation("S3", date(2026, 6, 1), None),
            evaluation("S1", date(2026, 6, 1), date(2026, 2, 3), 5, 4.5),
        ]
    )


def test_evaluations_are_counted_among_those_due(store: Store, evaluations: None) -> None:
    # 2024-25: 1 of 1. 2025-26: due are S1, S2, S3 (February) and the early one: 2 of 4.
    done = by_group(compute(store, "evaluations_completed", by=("school_year",)))
    assert {year: fraction(row) for year, row in done.items()} == {BEFORE: (1, 1), NOW: (2, 4)}
    by_area = by_group(compute(store, "evaluation_rate", by=("area",), where={"school_year": NOW}))
    assert {area: fraction(row) for area, row in by_area.items()} == {"A": (2, 3), "B": (0, 1)}
    overdue = store.query("SELECT partnership FROM evaluation_due WHERE is_overdue")
    assert [row["partnership"] for row in overdue] == ["S2"]


def test_scores_are_means_of_completed_evaluations(store: Store, evaluations: None) -> None:
    # 2025-26: effectiveness (4 + 5) / 2, satisfaction (5 + 4.5) / 2; S2's scores have no date.
    where = {"school_year": NOW}
    assert compute(store, "mean_effectiveness", where=where).only.value == 4.5
    assert compute(store, "mean_relationship_satisfaction", where=where).only.value == 4.75


@pytest.fixture
def sessions(fill: Fill) -> None:
    """Session D1: 12 people, scores 5 x 4, 4 x 4, 2 x 2, two without; D2: 3 people of D1."""
    scores = [5, 5, 5, 5, 4, 4, 4, 4, 2, 2, None, None]
    seat = {"session_id": "D1", "held_on": date(2025, 10, 7), "title": "Goals"}
    again = {"session_id": "D2", "held_on": date(2026, 1, 20), "title": "Evaluation"}
    fill(
        pd_attendance=[
            *(
                {**seat, "participant_id": f"{n:02d}", "satisfaction": score}
                for n, score in enumerate(scores)
            ),
            *({**again, "participant_id": f"{n:02d}", "satisfaction": 3} for n in range(3)),
        ]
    )


def test_sessions_attendances_and_participants_are_three_numbers(
    store: Store, sessions: None
) -> None:
    # 2 sessions, 12 + 3 seats, 12 people.
    assert compute(store, "pd_sessions").only.value == 2
    assert compute(store, "pd_attendances").only.value == 15
    assert compute(store, "pd_participants").only.value == 12


def test_satisfaction_is_of_those_who_answered(store: Store, sessions: None) -> None:
    # 20 + 16 + 4 + 9 = 49 over 13 answers; 8 of 13 give 4 or more.
    mean = compute(store, "pd_mean_satisfaction").only
    assert mean.value == pytest.approx(49 / 13)
    assert mean.denominator == 13
    assert fraction(compute(store, "pd_satisfied_rate").only) == (8, 13)


def test_the_threshold_of_satisfaction_is_a_setting(
    store: Store, sessions: None, fill: Fill
) -> None:
    fill(setting=[{"setting": "pd_satisfied_from", "scope": None, "value": "3"}])
    assert fraction(compute(store, "pd_satisfied_rate").only) == (11, 13)


def test_a_session_of_three_people_is_hidden_from_viewers(store: Store, sessions: None) -> None:
    shown = by_group(compute(store, "pd_mean_satisfaction", by=("pd_session",)))
    assert shown["D2"].state is State.SUPPRESSED
    raw = by_group(compute(store, "pd_mean_satisfaction", by=("pd_session",), role=Role.ANALYST))
    assert raw["D2"].value == 3


@pytest.fixture
def endings(fill: Fill, office: None) -> None:
    """S2 stopped with the school year; S3 in March without a reason; S1 involuntarily, told by
    the procedure and by the inventory of two years; S1 was changed before. S4 is a vendor's."""
    ended = date(2026, 1, 15)
    fill(
        partnership=[
            runs("S1", BEFORE, "G1", "1"),
            runs("S1", NOW, "G1", "1", ends_on=ended, end_reason="involuntary"),
            runs("S1", "2026-27", "G1", "1", ends_on=ended, end_reason="involuntary"),
            runs("S2", NOW, "G2", "1", ends_on=date(2026, 6, 5)),
            runs("S3", NOW, "G3", "2", ends_on=date(2026, 3, 2)),
            runs("S4", NOW, "G5", "2", ends_on=date(2026, 3, 2), end_reason="voluntary"),
        ],
        partnership_change=[
            {"partnership_id": "S1", "changed_on": ended, "change_kind": "ended"},
            {
                "partnership_id": "S1",
                "changed_on": date(2025, 10, 1),
                "change_kind": "changed",
                "end_reason": "voluntary",
            },
        ],
    )


def test_an_ending_counts_once_and_the_end_of_the_year_is_none(store: Store, endings: None) -> None:
    # S1 changed voluntarily, S1 ended involuntarily, S3 ended for no stated reason.
    rows = compute(store, "partnerships_ended_or_changed", by=("change_kind", "end_reason")).rows
    assert {tuple(row.group.values()): row.value for row in rows} == {
        ("ended", "involuntary"): 1,
        ("ended", None): 1,
        ("changed", "voluntary"): 1,
    }
    by_year = values(compute(store, "partnerships_ended_or_changed", by=("school_year",)))
    assert by_year == {NOW: 3}


def test_records_that_answer_all_four_questions(store: Store, office: None, fill: Fill) -> None:
    """S1 of 2025-26 has a roster of its program, S1 of 2024-25 none; S2 states grades; a record
    without a school or site, and one without an organization."""
    fill(
        partnership=[
            runs("S2", NOW, "G2", "1", grade_levels="3-5"),
            {"partnership_id": "S8", "school_year": NOW, "program_id": "G3", "grade_levels": "K"},
            {"partnership_id": "S9", "school_year": NOW, "site_name": "Hall", "program_name": "Q"},
        ],
        student_roster=[
            {"school_year": NOW, "program_id": "G1", "school_id": "1", "student_id": "7"}
        ],
    )
    # 2025-26: S1 and S2 of S1, S2, S3 (no whom), S8 (no where), S9 (no who, no whom).
    by_year = by_group(compute(store, "inventory_complete_rate", by=("school_year",)))
    assert {year: fraction(row) for year, row in by_year.items()} == {BEFORE: (0, 1), NOW: (2, 5)}
    asked = by_group(
        compute(
            store, "inventory_answer_rate", by=("inventory_question",), where={"school_year": NOW}
        )
    )
    assert {code: fraction(row) for code, row in asked.items()} == {
        "who": (4, 5),
        "what": (5, 5),
        "where": (4, 5),
        "whom": (3, 5),
    }


def test_a_vendor_who_serves_a_school_is_listed_apart(store: Store, office: None) -> None:
    rows = store.query("SELECT organization, school, school_year FROM vendor_service")
    assert rows == [{"organization": "Crate Co", "school": "2", "school_year": NOW}]
    assert compute(store, "partnership_count", where={"school_year": NOW}).only.value == 3
