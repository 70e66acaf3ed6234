"""Every indicator, by id, in the order of the rooms and of the text in them."""

from analytics.declarations import Indicator
from analytics.indicators import (
    assessments,
    coaching,
    coaching_access,
    coaching_logs,
    coaching_teams,
    district_systems,
    equity,
    equity_groups,
    network,
    network_coaching,
    network_programs,
    partnership_coverage,
    partnership_milestones,
    partnership_operations,
    partnerships,
    session_feedback,
    state_plan,
    state_years,
    survey_reliability,
    surveys,
)

ROOMS = (
    network,
    network_coaching,
    network_programs,
    surveys,
    survey_reliability,
    session_feedback,
    coaching,
    coaching_teams,
    coaching_logs,
    assessments,
    district_systems,
    coaching_access,
    state_plan,
    state_years,
    partnerships,
    partnership_operations,
    partnership_coverage,
    partnership_milestones,
    equity,
    equity_groups,
)

INDICATORS: dict[str, Indicator] = {
    indicator.id: indicator
    for room in ROOMS
    for indicator in vars(room).values()
    if isinstance(indicator, Indicator)
}
