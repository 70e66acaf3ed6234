"""The menu: every page, by section."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
OF_TODAY = ("data", "reference", "reports")
"""Folders of pages that are about the store as it is now."""


@dataclass(frozen=True)
class Entry:
    """A page of the menu: its script below ``pages``, title, icon, and place in the address."""

    script: str
    title: str
    icon: str
    address: str

    @property
    def is_of_today(self) -> bool:
        """Whether the page shows the present only, whatever revision a link asks for."""
        return self.script.split("/")[0] in OF_TODAY or self.address in (
            "publish",
            "saved-views",
        )

    @property
    def path(self) -> Path:
        """The script's file."""
        return FOLDER / self.script


MENU: dict[str, tuple[Entry, ...]] = {
    "": (Entry("home/home.py", "Home", "home", "home"),),
    "Look up": (
        Entry("look_up/school.py", "School", "school", "school"),
        Entry("look_up/partner.py", "Partner", "handshake", "partner"),
        Entry("look_up/saved_views.py", "Saved views", "bookmarks", "saved-views"),
    ),
    "Data": (
        Entry("data/import_files.py", "Import", "upload_file", "import"),
        Entry("data/templates.py", "Templates", "table_view", "templates"),
        Entry("data/findings.py", "Findings", "rule_folder", "findings"),
        Entry("data/history.py", "History", "history", "history"),
        Entry("data/quality.py", "Data quality", "fact_check", "quality"),
        Entry("data/mappings.py", "Remembered mappings", "rule_settings", "mappings"),
        Entry("data/instruments.py", "Survey instruments", "quiz", "instruments"),
        Entry("data/settings.py", "Settings", "tune", "settings"),
    ),
    "Network": (
        Entry("network/stages.py", "Stages and movement", "stairs", "stages"),
        Entry("network/check_ins.py", "Check-ins due and held", "event_available", "check-ins"),
        Entry("network/submissions.py", "Submissions", "inbox", "submissions"),
        Entry("network/surveys.py", "Surveys", "poll", "surveys"),
        Entry("network/teams_and_plans.py", "Teams and plans", "diversity_3", "teams-and-plans"),
        Entry("network/regions.py", "Regions", "map", "regions"),
    ),
    "Coaching": (
        Entry("coaching/cadre_summary.py", "Cadre summary", "groups", "cadre-summary"),
        Entry("coaching/interactions.py", "Interactions", "forum", "interactions"),
        Entry("coaching/log_compliance.py", "Log compliance", "fact_check", "log-compliance"),
        Entry("coaching/triage.py", "Triage", "rule", "triage"),
    ),
    "District systems": (
        Entry(
            "district_systems/coaching_system.py",
            "Coaching system",
            "account_tree",
            "coaching-system",
        ),
        Entry("district_systems/capacity.py", "Capacity assessments", "speed", "capacity"),
        Entry("district_systems/coaching_access.py", "Coaching access", "hail", "coaching-access"),
        Entry(
            "district_systems/session_feedback.py",
            "Session feedback",
            "reviews",
            "session-feedback",
        ),
    ),
    "State plan": (
        Entry("state_plan/inventory.py", "Leadership inventory", "checklist", "inventory"),
        Entry("state_plan/leadership_plan.py", "Leadership plan", "flag", "leadership-plan"),
        Entry("state_plan/year_over_year.py", "Year over year", "timeline", "year-over-year"),
    ),
    "Partnerships": (
        Entry(
            "partnerships/inventory_and_reach.py",
            "Inventory and reach",
            "handshake",
            "inventory-and-reach",
        ),
        Entry(
            "partnerships/onboarding_to_evaluation.py",
            "Onboarding to evaluation",
            "how_to_reg",
            "onboarding",
        ),
        Entry("partnerships/coverage_and_gaps.py", "Coverage and gaps", "grid_on", "coverage"),
        Entry("partnerships/milestones.py", "Milestones", "view_timeline", "milestones"),
    ),
    "Equity": (
        Entry(
            "equity/students_served.py", "Students served by group", "balance", "students-served"
        ),
        Entry("equity/geography.py", "Geography", "location_on", "geography"),
        Entry("equity/intersections.py", "Intersections", "join_inner", "intersections"),
        Entry("equity/publish.py", "Publish", "publish", "publish"),
    ),
    "Reports": (
        Entry("reports/cadre_monthly.py", "Monthly summary", "description", "monthly-summary"),
        Entry("reports/region.py", "Region summary", "summarize", "region-summary"),
        Entry("reports/state_progress.py", "State progress", "assignment", "state-progress"),
        Entry("reports/equity_brief.py", "Equity brief", "newsmode", "equity-brief"),
        Entry("reports/milestones.py", "Milestones and scorecard", "task", "milestones-report"),
        Entry("reports/issued.py", "Issued reports", "inventory", "issued"),
    ),
    "Reference": (Entry("reference/definitions.py", "Definitions", "menu_book", "definitions"),),
}

ENTRIES: tuple[Entry, ...] = tuple(entry for section in MENU.values() for entry in section)
