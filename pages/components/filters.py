"""One row of filters, bound to the address, so that every view is a link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics import DIMENSIONS, INDICATORS, Role, choices
from analytics.glossary import meaning_of
from pages.components.finding.sides import COMPARES, PREFIX, sides
from pages.components.finding.stamp import stamp
from pages.components.labels import filters_text, plain
from pages.components.session import (
    Version,
    announce,
    compute,
    revision,
    role,
    store,
    stored_at,
    version,
    why_not_published,
)
from pages.components.session import choices as choices_of

ALL = "All"
BOUND: Literal["query-params"] = "query-params"

Within = tuple[tuple[str, str], ...]


@lru_cache(maxsize=500)
def _options(
    path: str, at: Version, who: Role, dimension: str, indicator_id: str, within: Within
) -> list[tuple[str, str]]:
    return choices(stored_at(path, at[0]), dimension, dict(within), INDICATORS[indicator_id], who)


def options_of(
    dimension: str, indicator_id: str, within: Mapping[str, str] | None = None
) -> list[tuple[str, str]]:
    """Codes and labels of a dimension among the rows of an indicator that this role may see.

    ``within`` narrows what is published to a place and a year.
    """
    is_released = INDICATORS[indicator_id].about.is_released and role() is Role.VIEWER
    narrowed = tuple((within or {}).items()) if is_released else ()
    return _options(str(store().path), version(), role(), dimension, indicator_id, narrowed)


def answers_of(subscale: str) -> tuple[str, ...]:
    """The answers of a scale from lowest to highest score, without "don't know"."""
    given = {
        row.group["answer"] for row in compute("answer_share", (), {"subscale": subscale}).rows
    }
    return tuple(code for code, _ in choices_of("answer", {"subscale": subscale}) if code in given)


@dataclass(frozen=True)
class _Asked:
    """What a row of filters is asked for."""

    dimensions: tuple[str, ...]
    indicator_id: str
    required: frozenset[str]
    crossed_with: tuple[str, ...]


def filter_row(
    dimensions: Iterable[str],
    indicator_id: str,
    *,
    required: Iterable[str] = (),
    crossed_with: Iterable[str] = (),
    compares: bool = True,
) -> dict[str, str]:
    """Select boxes for the dimensions, and what is chosen: dimension to code.

    Values are those among the rows of the indicator. ``required`` ones have no "All" and begin
    with the latest value. A value in the link that does not exist is said on the page. Filters
    by which no table is published are not offered to viewers; ``crossed_with`` names what the
    page's tables are broken down by. ``compares`` offers a second row of filters: the page is
    then drawn for both selections (``finding/sides.py``), and for each gets its own.
    """
    now = sides()
    if now.others is not None:
        return dict(now.others)
    asked = _Asked(tuple(dimensions), indicator_id, frozenset(required), tuple(crossed_with))
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        chosen, complaints = _row(asked, "")
        is_comparing = compares and st.toggle("Compare with …", key=COMPARES, bind=BOUND)
    told = filters_text(chosen)
    if is_comparing:
        with st.container(horizontal=True, vertical_alignment="bottom", key="filters-with"):
            now.others, others = _row(asked, PREFIX)
        complaints += others
        now.names = (told, filters_text(now.others))
        told = " beside ".join(now.names)
        st.caption("Sentences between the boxes are about the first selection.")
    for complaint in complaints:
        st.warning(complaint, icon=":material/link_off:")
    now.at_end.append(partial(_tell_unused, st.empty(), asked.dimensions))
    announce(f"Filters: {told}")
    stamp(revision(), told)
    return chosen


def _tell_unused(place: DeltaGenerator, dimensions: tuple[str, ...]) -> None:
    """Say which filters of the link the page does not have: they come along from other pages."""
    unused = [
        f"{DIMENSIONS[name].label.lower()} “{plain(text[:80])}”"
        for name, text in st.query_params.items()
        if name in DIMENSIONS and name not in (*dimensions, *sides().keys) and text != ALL
    ]
    if unused:
        place.caption(
            f":material/link_off: Not filtered by {' and '.join(unused)}, which the link asks for: "
            "this page has no such filter, and shows all."
        )


def _row(asked: _Asked, prefix: str) -> tuple[dict[str, str], list[str]]:
    """One row of filters, whose names in the address begin with the prefix: what is chosen, and
    sentences about what the link asks in vain.
    """
    chosen: dict[str, str] = {}
    complaints: list[str] = []
    width = _width_of(len(asked.dimensions))
    for name in asked.dimensions:
        why = why_not_published(asked.indicator_id, (*asked.crossed_with, *chosen, name))
        options = [] if why else options_of(name, asked.indicator_id, chosen)
        is_required = name in asked.required
        complaints += _complaints(name, prefix + name, options, is_required, why)
        if options and (code := _select(name, prefix + name, options, is_required, width)):
            chosen[name] = code
    return chosen, complaints


def _width_of(count: int) -> int:
    """Pixels of each of so many select boxes, of which five stand in one row."""
    return 220 if count <= 3 else 176


def choice(label: str, options: dict[str, str], key: str, width: int = 260) -> str:
    """One select box over codes with labels, bound to the address; returns the code."""
    by_label = {text: code for code, text in options.items()}
    if sides().run:
        return by_label.get(str(st.session_state.get(key)), next(iter(by_label.values())))
    sides().keys.add(key)
    asked = st.query_params.get(key)
    if asked and asked not in by_label:
        st.warning(_unknown(label, asked, next(iter(by_label))), icon=":material/link_off:")
    shown = st.selectbox(label, list(by_label), key=key, bind=BOUND, width=width)
    return by_label[shown or next(iter(by_label))]


def _select(
    name: str, key: str, options: list[tuple[str, str]], is_required: bool, width: int
) -> str:
    by_label = {text: code for code, text in options}
    shown = list(by_label) if is_required else [ALL, *by_label]
    is_latest_first = is_required and DIMENSIONS[name].is_time
    is_second = key.startswith(PREFIX)  # which begins with the period before
    picked = st.selectbox(
        DIMENSIONS[name].label,
        shown[::-1] if is_latest_first else shown,
        index=int(is_latest_first and is_second and len(shown) > 1),
        key=key,
        bind=BOUND,
        width=width,
        help=meaning_of(DIMENSIONS[name].label) or None,
    )
    return by_label.get(picked or "", "")


def _complaints(
    name: str, key: str, options: list[tuple[str, str]], is_required: bool, why: str
) -> list[str]:
    """A sentence where the link asks for a value that is not among the options."""
    asked = st.query_params.get(key)
    if asked and why:
        return [f"The link asks for one {DIMENSIONS[name].in_words}. {why} Showing all."]
    if not options or not asked or asked == ALL or asked in {text for _, text in options}:
        return []
    first = "the one before the latest" if key.startswith(PREFIX) else "the latest"
    return [_unknown(DIMENSIONS[name].label, asked, first if is_required else "all")]


def _unknown(label: str, asked: str, instead: str) -> str:
    asks = f"The link asks for {label.lower()} “{plain(asked[:80])}”, which is not in the data."
    return f"{asks} Showing {instead} instead."
