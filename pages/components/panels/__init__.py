"""Panels: each computes one or two indicators for the filters in force and shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

Where = Mapping[str, str]
Panel = Callable[[Where], None]


def beside(where: Where, *panels: Panel) -> None:
    """Panels side by side; one below the other on a phone."""
    for column, panel in zip(st.columns(len(panels)), panels, strict=True):
        with column:
            panel(where)


def all_years(where: Where) -> dict[str, str]:
    """The filters without the one on the school year, for charts over the years."""
    return {name: code for name, code in where.items() if name != "school_year"}
