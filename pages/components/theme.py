"""Light or dark, as the reader sees the page."""

from __future__ import annotations

import streamlit as st

from analytics.charts.tokens import LIGHT, THEMES, Theme


def current_theme() -> Theme:
    """The theme that the reader sees."""
    return THEMES.get(st.context.theme.type or "light", LIGHT)
