"""Survey instruments: a list, the form that describes one, and two versions side by side."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.tables import Column, Table
from analytics.wording import counted
from data_loaders.instruments import INSTRUMENTS
from data_loaders.instruments.crosswalk import ItemChange, comparable_scales, crosswalk
from data_loaders.instruments.described import (
    DescribedSurvey,
    described_items,
    described_surveys,
)
from data_loaders.instruments.known import instruments_of
from data_loaders.instruments.scales import SCALES
from data_loaders.vocabularies.network import SURVEY_LEVEL
from pages.components.entry import save
from pages.components.filters import choice
from pages.components.session import revision, store
from pages.components.table import show_table

PLACE = "Survey instruments page"
NO_SCALE = "Not scored"
ONLY_VERSION = "Nothing else: the only version"
ITEM, QUESTION, LABEL = "Item", "Question", "Short label"
ANSWERS, SCORE, REVERSED = "Answers", "Counts for", "Turned round"


def listed() -> None:
    """Every survey that is known or drafted."""
    known = instruments_of(store())
    rows = [
        (
            each.title,
            SURVEY_LEVEL.labels.get(each.level, each.level),
            each.version,
            len(each.items),
            ", ".join(scale.title for scale in each.scales),
            "Shipped" if each.id in INSTRUMENTS else "Confirmed",
        )
        for each in known.values()
    ]
    drafts = [each for each in described_surveys(store()) if each.instrument not in known]
    rows += [
        (each.title, "", "", len(described_items(store(), each.instrument)), "", "Draft")
        for each in drafts
    ]
    columns = [Column(each) for each in ("Survey", "Who answers", "Version")]
    columns += [Column("Items", True), Column("Answers"), Column("State")]
    show_table(Table(counted(len(rows), "survey"), tuple(columns), tuple(rows)))
    if drafts:
        st.markdown(f"**Waiting for a name:** {', '.join(each.title for each in drafts)}.")


def own() -> dict[str, str]:
    """Title by id of the surveys that people describe, the drafts first."""
    return {
        each.instrument: each.title if each.is_confirmed else f"{each.title} (draft)"
        for each in described_surveys(store())
    }


def describe(name: str) -> None:
    """The form that names a survey, its scales and its questions."""
    survey = next(each for each in described_surveys(store()) if each.instrument == name)
    st.header("Name and confirm", anchor=False)
    key = f"instrument|{name}|{revision()}"
    with st.form(key, border=True):
        _ask_about(survey, key)
        before = items_frame(name)
        after = st.data_editor(
            before,
            hide_index=True,
            disabled=[ITEM, QUESTION],
            column_config={
                ANSWERS: st.column_config.SelectboxColumn(options=_scale_titles(), required=True)
            },
            key=f"{key}|items",
            alt=f"Questions of {survey.title}, with their answers and scales",
        )
        st.caption(
            f"“{SCORE}” gathers questions into one score. “{REVERSED}”: to agree is the bad answer."
        )
        is_sent = st.form_submit_button("Save and confirm", type="primary")
    if is_sent and _keep(survey, key, before, after):
        st.rerun()
    st.caption(
        "Answers that are on file get their scores when their file is loaded again, in place of "
        "its wave."
    )


def _ask_about(survey: DescribedSurvey, key: str) -> None:
    st.text_input("Title", survey.title, key=f"{key}|title")
    levels = list(SURVEY_LEVEL.labels)
    st.selectbox(
        "Who answers",
        levels,
        index=levels.index(survey.level) if survey.level in levels else None,
        format_func=lambda code: SURVEY_LEVEL.labels[code],
        placeholder="Choose",
        key=f"{key}|level",
    )
    others = {each.survey: each.title for each in instruments_of(store()).values()}
    series = ["", *(code for code in others if code != survey.instrument)]
    st.selectbox(
        "Is a version of",
        series,
        index=series.index(survey.series) if survey.series in series else 0,
        format_func=lambda code: others.get(code, ONLY_VERSION),
        key=f"{key}|series",
    )
    st.text_input("Version", survey.version or "1", key=f"{key}|version")


def _scale_titles() -> list[str]:
    return [NO_SCALE, *(scale.title for scale in SCALES.values())]


def items_frame(name: str) -> pd.DataFrame:
    """The questions of a survey as a grid to fill in."""
    rows = [
        (
            each.item,
            each.wording,
            each.label,
            SCALES[each.scale].title if each.scale in SCALES else NO_SCALE,
            each.subscale,
            each.is_reversed,
        )
        for each in described_items(store(), name)
    ]
    return pd.DataFrame(rows, columns=[ITEM, QUESTION, LABEL, ANSWERS, SCORE, REVERSED])


def _keep(survey: DescribedSurvey, key: str, before: pd.DataFrame, after: pd.DataFrame) -> bool:
    """Save what the form says; whether that went well."""
    title, level, series, version = (
        st.session_state[f"{key}|{field}"] for field in ("title", "level", "series", "version")
    )
    if not title or level is None:
        st.error("Give the survey a title, and say who answers it.", icon=":material/error:")
        return False
    items = changed_items(survey.instrument, before, after)
    if items and not save("survey_item", items, PLACE):
        return False
    about = {"instrument_title": title, "survey_level": level, "survey_version": version or "1"}
    row = {"instrument": survey.instrument, "series": series or None, "is_confirmed": "yes"}
    return save("survey_instrument", [row | about], PLACE)


def changed_items(
    instrument: str, before: pd.DataFrame, after: pd.DataFrame
) -> list[dict[str, str | None]]:
    """The questions that a person changed, as rows of their dataset."""
    codes = {scale.title: scale.id for scale in SCALES.values()}
    texts = after.astype(object).where(after.notna(), "")
    return [
        {
            "instrument": instrument,
            "item": str(new[ITEM]),
            "item_label": str(new[LABEL]) or None,
            "answer_scale": codes.get(str(new[ANSWERS])),
            "subscale": str(new[SCORE]).strip() or None,
            "is_reversed": "yes" if new[REVERSED] else "no",
        }
        for old, new in zip(before.to_dict("records"), texts.to_dict("records"), strict=True)
        if old != new
    ]


def comparable() -> dict[str, str]:
    """Title by id of the instruments that may be set side by side."""
    return {
        name: each.title if each.version in each.title else f"{each.title}, version {each.version}"
        for name, each in instruments_of(store()).items()
    }


def _versions_first(titles: dict[str, str], of: str = "") -> dict[str, str]:
    """Those that have another version first; of ``of``, its other versions."""
    known = instruments_of(store())
    surveys = [known[name].survey for name in titles]
    wanted = {known[of].survey} if of else {each for each in surveys if surveys.count(each) > 1}
    return dict(sorted(titles.items(), key=lambda each: known[each[0]].survey not in wanted))


def compare(titles: dict[str, str]) -> None:
    """Two versions, question by question, and which scores may be shown as one line."""
    st.header("Two versions side by side", anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom", key="versions"):
        first = choice("Earlier", _versions_first(titles), "earlier_version", width=420)
        rest = {name: title for name, title in titles.items() if name != first}
        second = choice("Later", _versions_first(rest, first), "later_version", width=420)
    known = instruments_of(store())
    before, after = known[first], known[second]
    changes = crosswalk(before, after)
    rows = tuple(_change_row(each) for each in changes)
    headings = ("What", "Earlier question", "Later question")
    columns = tuple(Column(each, is_long=each != "What") for each in headings)
    show_table(Table(counted(len(rows), "question"), columns, rows))
    scales = comparable_scales(before, after)
    named = ", ".join(name.replace("_", " ").capitalize() for name in scales)
    st.markdown(
        f"**May be shown as one line:** {named}."
        if scales
        else "**No scale score may be shown as one line:** each has a question that changed."
    )


def _change_row(change: ItemChange) -> tuple[str, str, str]:
    said = change.wording.capitalize()
    told = [each.wordings[0] if each else "" for each in (change.before, change.after)]
    return said, told[0], told[1]
