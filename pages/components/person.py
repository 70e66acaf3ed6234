"""Who is at the page, and in which role."""

from __future__ import annotations

import getpass
import os

import streamlit as st

from analytics import Role
from data_loaders.errors import CallError


def role() -> Role:
    """Who looks: ``TANDEM_ROLE``, a viewer unless it says analyst."""
    name = os.environ.get("TANDEM_ROLE", Role.VIEWER).lower()
    if name not in list(Role):
        raise CallError(f"TANDEM_ROLE is {name!r}", do=f"It can be {' or '.join(Role)}.")
    return Role(name)


def who() -> str:
    """The name under which a revision is kept: who is signed in, or the account of the server."""
    signed_in = st.user.to_dict()
    return str(signed_in.get("email") or signed_in.get("name") or _account())


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return "not signed in"
