"""A voice for screen readers: what changed on the page, said once."""

from __future__ import annotations

import streamlit as st

_VOICE = st.components.v2.component(
    "voice",
    html='<div role="status" aria-live="polite" class="voice"></div>',
    css=(
        ".voice{position:absolute;width:1px;height:1px;overflow:hidden;"
        "clip-path:inset(50%);white-space:nowrap}"
    ),
    js=(
        "export default function({data,parentElement}){"
        "const voice=parentElement.querySelector('.voice');"
        "if(voice&&voice.textContent!==data.text)voice.textContent=data.text;}"
    ),
)


def announce(text: str) -> None:
    """Tell screen readers what changed, such as the filters now in force. Once per page."""
    say("voice", text)


def say(key: str, text: str) -> None:
    """Tell screen readers a text in a voice of its own."""
    _VOICE(key=key, data={"text": text}, height="content")
