"""Which reports there are, and which numbers stand in each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """One table of a report: an indicator and its breakdown."""

    indicator: str
    by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """A report: title, whom it is for and what it tells, and its sections in order.

    Indicators of the ``pages`` (addresses of the menu) that no section shows follow in a table.
    """

    name: str
    title: str
    purpose: str
    sections: tuple[Section, ...]
    pages: tuple[str, ...] = ()


REPORTS: dict[str, Report] = {
    report.name: report
    for report in (
        Report(
            "cadre_monthly",
            "Monthly summary of coaching",
            "For the facilitator of a cadre and the department: what was logged, who was "
            "reached, and what is missing.",
            (
                Section("log_compliance_rate", ("facilitator",)),
                Section("interaction_count", ("district",)),
                Section("coaching_hours", ("district",)),
                Section("district_coverage_rate", ("month",)),
                Section("interaction_type_share"),
                Section("topic_mention_rate"),
                Section("core_team_present_rate"),
                Section("role_participation_rate"),
                Section("training_leak_rate"),
            ),
            ("cadre-summary", "interactions", "log-compliance", "triage"),
        ),
        Report(
            "network",
            "The network of partnership schools",
            "For state and regional leaders: stages, contacts that were due, and submissions.",
            (
                Section("stage_count", ("stage",)),
                Section("monthly_check_in_rate", ("region",)),
                Section("quarterly_outreach_rate", ("region",)),
                Section("submission_rate", ("artifact",)),
                Section("all_submissions_rate", ("region",)),
                Section("survey_response_rate", ("level",)),
                Section("scale_score", ("subscale",)),
            ),
            ("stages", "check-ins", "submissions", "surveys", "teams-and-plans", "regions"),
        ),
        Report(
            "equity",
            "Students served by partnerships",
            "For the board and the public: who is served, by group and place. Groups of fewer "
            "than 10 are hidden.",
            (
                Section("partnership_count", ("area",)),
                Section("school_reach_rate", ("area",)),
                Section("students_served", ("area",)),
                Section("served_rate", ("race_ethnicity",)),
                Section("composition_index", ("race_ethnicity",)),
                Section("served_rate_gap", ("race_ethnicity",)),
                Section("served_rate", ("english_learner",)),
                Section("served_rate", ("disability",)),
                Section("served_rate", ("economic_status",)),
                Section("served_rate", ("gender",)),
                Section("unmatched_rate", ("partner_type",)),
            ),
            ("students-served",),
        ),
    )
}
