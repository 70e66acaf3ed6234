"""CPU of a program in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any


def cpu_of(program: str, *arguments: str) -> tuple[float, dict[str, Any]]:
    """CPU seconds of a program of :mod:`benchmarks.programs` and its children, and what it printed.

    User and system time, from start to end. Raises ``CalledProcessError`` when it fails.
    """
    before = os.times()
    command = [sys.executable, "-m", f"benchmarks.programs.{program}", *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    after = os.times()
    spent = (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )
    said: dict[str, Any] = json.loads(done.stdout)
    return spent, said
