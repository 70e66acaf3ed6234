"""Settings: what a program may decide for itself, with its default and where that comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from data_loaders.declarations.column import Kind


@dataclass(frozen=True)
class Setting:
    """A target, due date, rule or threshold that is kept in the store, with history.

    ``default`` and stored values are texts of ``kind`` (whole numbers, numbers, YES_NO as "yes"
    or "no", or text that matches ``pattern``); an empty one means that nothing is set. ``per``
    names a dimension for whose codes values of their own may be set; ``defaults`` are those known
    beforehand. ``choices`` limits what a value may be. Raises ``ValueError`` for a default that
    does not fit.
    """

    id: str
    title: str
    description: str
    default: str
    source: str
    program: str
    kind: Kind = Kind.NUMBER
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    pattern: str = ""
    choices: tuple[str, ...] = ()
    per: str = ""
    defaults: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.id):
            raise ValueError(f"{self.id!r} is not a setting id")
        if not (self.title and self.description and self.source):
            raise ValueError(f"{self.id}: title, description and source are needed")
        if self.defaults and not self.per:
            raise ValueError(f"{self.id}: defaults per code need the dimension of the codes")
        for text in (self.default, *self.defaults.values()):
            if problem := self.problem(text):
                raise ValueError(f"{self.id}: {problem}")

    def problem(self, text: str) -> str:
        """Why a text cannot be the value of this setting; empty when it can."""
        if not text:
            return ""
        if self.choices and text not in self.choices:
            return f"{text!r} is none of {', '.join(self.choices)}"
        if self.kind is Kind.YES_NO:
            return "" if text in ("yes", "no") else f"{text!r} is neither yes nor no"
        if self.kind in (Kind.NUMBER, Kind.INTEGER):
            return self._number_problem(text)
        if self.pattern and not re.fullmatch(self.pattern, text):
            return f"{text!r} is not written as {self.unit or self.pattern}"
        return ""

    def _number_problem(self, text: str) -> str:
        kind = r"-?\d+" if self.kind is Kind.INTEGER else r"-?\d+(\.\d+)?"
        if not re.fullmatch(kind, text):
            whole = "a whole number" if self.kind is Kind.INTEGER else "a number"
            return f"{text!r} is not {whole}"
        if self.minimum is not None and float(text) < self.minimum:
            return f"{text} is less than {self.minimum:g}"
        if self.maximum is not None and float(text) > self.maximum:
            return f"{text} is more than {self.maximum:g}"
        return ""
