"""Which reports there are."""

from __future__ import annotations

from analytics.reports.kinds.cadre_monthly import CADRE_MONTHLY
from analytics.reports.kinds.equity_brief import EQUITY_BRIEF
from analytics.reports.kinds.milestones import MILESTONES
from analytics.reports.kinds.region import REGION_SUMMARY
from analytics.reports.kinds.state_progress import STATE_PROGRESS
from analytics.reports.report import Report

REPORTS: dict[str, Report] = {
    report.name: report
    for report in (CADRE_MONTHLY, REGION_SUMMARY, STATE_PROGRESS, EQUITY_BRIEF, MILESTONES)
}
