"""Settings by program, and the form that changes one."""

from __future__ import annotations

import re
from calendar import month_name

import streamlit as st

from analytics import DIMENSIONS, choices
from analytics.dates import day
from analytics.tables import Column, Table
from data_loaders.declarations import Kind, Setting
from data_loaders.settings import SETTINGS
from data_loaders.store.settings_list import SettingInForce, settings_in_force
from data_loaders.vocabularies import VOCABULARIES
from pages.components.about import definitions
from pages.components.entry import save
from pages.components.filters import choice
from pages.components.labels import label
from pages.components.session import revision, store
from pages.components.table import show_table

PLACE = "Settings page"
ALL = "All programs"
NOTHING = "Nothing set"
ONE = {"people": "person"}
"""Units whose singular is not the plural without its s."""
SHORT = 14
"""Letters of a value that stand in one line."""
DAY = re.compile(r"(0[1-9]|1[0-2])-\d\d")
"""A day of any year: month, then day."""


def programs() -> dict[str, str]:
    """The programs that have settings, all first."""
    found = dict.fromkeys(setting.program for setting in SETTINGS.values())
    return {"": ALL} | {name: _program(name) for name in found}


def _program(name: str) -> str:
    return "Common to all" if name == "All" else name


def _of(program: str) -> list[SettingInForce]:
    return [each for each in settings_in_force(store()) if program in ("", each.setting.program)]


def show_settings(program: str) -> None:
    """A table for each program."""
    found = _of(program)
    for name in dict.fromkeys(each.setting.program for each in found):
        st.header(_program(name), anchor=False)
        rows = tuple(_row(each) for each in found if each.setting.program == name)
        headings = ("Setting", "Holds for", "Value", "Default", "Last changed", "Why")
        whose = "common to all programs" if name == "All" else f"of {name}"
        caption = f"Settings {whose}, with the value in force"
        show_table(Table(caption, tuple(Column(each) for each in headings), rows))


def _row(each: SettingInForce) -> tuple[str, ...]:
    return (
        each.setting.title,
        scope_label(each.setting, each.scope),
        _whole(with_unit(each.setting, each.value)),
        _whole(with_unit(each.setting, each.default)),
        changed_text(each),
        each.note,
    )


def _whole(text: str) -> str:
    """A short text that is not broken between two lines."""
    return text.replace(" ", "\N{NO-BREAK SPACE}") if len(text) <= SHORT else text


def changed_text(each: SettingInForce) -> str:
    """Who changed it when, by which revision; or that it is as delivered."""
    if each.at is None:
        return "As delivered"
    return f"{day(each.at)} by {each.who}, revision {each.revision}"


def value_text(setting: Setting, value: str) -> str:
    """A value as people read it."""
    if not value:
        return NOTHING
    return value.capitalize() if setting.kind is Kind.YES_NO else value.replace(";", "; ")


def with_unit(setting: Setting, value: str) -> str:
    """A value as it stands in a table: "31 May", "July", "80%", "5,000 USD", "30 days"."""
    text, unit = value_text(setting, value), setting.unit
    if not value or not unit:
        return text
    if DAY.fullmatch(value):
        return f"{int(value[3:])} {month_name[int(value[:2])]}"
    if unit == "month":
        return month_name[int(value)]
    if "such as" in unit:
        return text
    number = f"{int(value):,}" if value.isdigit() else text
    if unit == "%":
        return f"{number}%"
    one = ONE.get(unit, unit.removesuffix("s"))
    return f"{number} {one if value == '1' else unit}"


def scope_label(setting: Setting, scope: str) -> str:
    """What a value holds for: everything, or a code by its label."""
    if not scope:
        return "All" if not setting.per else "All others"
    if setting.per in DIMENSIONS:
        return label(setting.per, scope)
    known = VOCABULARIES.get(setting.per)
    return known.labels.get(scope, scope) if known else scope


def change(program: str) -> None:
    """Choose a setting, see what it is, and change it."""
    found = _of(program)
    st.header("Change a setting", anchor=False)
    titles = {each.setting.id: each.setting.title for each in found}
    setting = SETTINGS[choice("Setting", titles, "setting", width=480)]
    st.html(definitions([("What it does", setting.description), ("Source", setting.source)]))
    scope = _scope(setting)
    now = next(
        (each for each in found if (each.setting.id, each.scope) == (setting.id, scope)),
        SettingInForce(setting, scope, "", ""),
    )
    key = "|".join(("setting", setting.id, scope, str(revision())))
    with st.form(key, border=True):
        _value_field(setting, now, f"{key}|value")
        st.text_input("Why", now.note, key=f"{key}|note", placeholder="Who decided this, where")
        st.form_submit_button("Save", type="primary", on_click=keep, args=(key, now))
    st.caption(f"An empty value stands for the default: {with_unit(setting, now.default)}.")


def _scope(setting: Setting) -> str:
    """The code that the value is for, where the setting may differ by code."""
    if not setting.per:
        return ""
    codes = dict(_codes(setting))
    return choice(f"For which {_per(setting)}", {"": "All others", **codes}, "for", width=480)


def _per(setting: Setting) -> str:
    known = DIMENSIONS.get(setting.per)
    return known.label.lower() if known else setting.per.replace("_", " ")


def _codes(setting: Setting) -> list[tuple[str, str]]:
    known = DIMENSIONS.get(setting.per)
    vocabulary = known.vocabulary if known else VOCABULARIES.get(setting.per)
    if vocabulary is not None:
        return list(vocabulary.labels.items())
    if known is None:
        return [(code, code) for code in setting.defaults]
    return choices(store(), setting.per)


def _value_field(setting: Setting, now: SettingInForce, key: str) -> None:
    name = f"Value ({setting.unit})" if setting.unit else "Value"
    options = ("yes", "no") if setting.kind is Kind.YES_NO else setting.choices
    if options:
        st.selectbox(
            name,
            options,
            index=options.index(now.value) if now.value in options else None,
            format_func=lambda text: value_text(setting, text),
            key=key,
            placeholder=NOTHING,
        )
        return
    st.text_input(name, now.value, key=key, placeholder=NOTHING)


def keep(key: str, now: SettingInForce) -> None:
    """Save the value of the form, or say why it cannot be one."""
    value = str(st.session_state[f"{key}|value"] or "").strip()
    note = str(st.session_state[f"{key}|note"] or "").strip()
    if problem := now.setting.problem(value):
        st.error(f"{now.setting.title}: {problem}.", icon=":material/error:")
        return
    stored = None if value == now.default else value or None
    row = {"setting": now.setting.id, "scope": now.scope or None, "value": stored}
    save("setting", [{**row, "note": note or None}], PLACE)


def link_to_history() -> None:
    """Where a change is taken back."""
    st.page_link(
        "pages/data/history.py",
        label="Take a change back in the history",
        icon=":material/history:",
    )
