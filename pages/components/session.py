"""What every page needs: the store, the role, and numbers at the store's revision."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

import analytics
from analytics import Result, Role, RowsBehind
from data_loaders.errors import CallError
from data_loaders.importing import ensure_sample
from data_loaders.store import Store, open_store
from pages.components.messages import empty_state, show_error
from pages.components.page_start import announce, start_page

__all__ = [
    "announce",
    "compute",
    "empty_state",
    "role",
    "rows_behind",
    "show_error",
    "start_page",
    "store",
]
