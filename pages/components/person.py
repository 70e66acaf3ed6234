"""Who is at the page."""

from __future__ import annotations

import getpass

import streamlit as st


def who() -> str:
    """The name under which a revision is kept: who is signed in, or the account of the server."""
    signed_in = st.user.to_dict()
    return str(signed_in.get("email") or signed_in.get("name") or _account())


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return "not signed in"
