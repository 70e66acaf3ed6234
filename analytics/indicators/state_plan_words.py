"""Words that the state plan's indicators share."""

from datetime import date

INVENTORY = "Inventory for state leadership on partnerships"
PLAN = "Annual leadership plan: goals, activities, timelines, people responsible, budgets"
NOT_ALL = "States are not expected to conduct all activities."
REVIEWED = date(2026, 11, 22)
STATE_YEAR = ("school_year", "state")
BY_STRATEGY = (*STATE_YEAR, "strategy")
