"""Indicators: what is measured, over which relation, about whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from analytics.measures import (
    Comparison,
    Count,
    CountDistinct,
    Derived,
    Distribution,
    Mean,
    Measure,
    Omega,
    Rate,
    Ratio,
    Reliability,
    SimpleMeasure,
    Spread,
    StandardizedMean,
    Sum,
)
from data_loaders.declarations import Vocabulary

__all__ = [
    "Comparison",
    "Count",
    "CountDistinct",
    "Derived",
    "Dimension",
    "Direction",
    "Distribution",
    "Indicator",
    "Mean",
    "Measure",
    "Omega",
    "Rate",
    "Ratio",
    "Reliability",
    "SimpleMeasure",
    "Spread",
    "StandardizedMean",
    "Subject",
    "Sum",
    "Target",
]


class Direction(StrEnum):
    """Which way is better, if either."""

    HIGHER_IS_BETTER = "higher is better"
    LOWER_IS_BETTER = "lower is better"
    NEUTRAL = "neither"


class Subject(Enum):
    """Whom or what an indicator counts: (singular, plural, protection).

    Protection "release": viewers read numbers from releases only (students, and what would bound
    their number). "group" hides groups that are too small (respondents), "" hides nothing: schools
    are not people.
    """

    STUDENTS = ("student", "students", "release")
    ENROLLED = ("enrolled student", "enrolled students", "release")
    ROSTER_SLOTS = ("roster slot", "roster slots", "release")
    RESPONDENTS = ("respondent", "respondents", "group")
    MATCHED_SCHOOLS = ("matched school", "matched schools", "group")
    SCHOOL_MEANS = ("school's mean", "schools' means", "group")
    SCHOOLS = ("school", "schools", "")
    SUBMISSIONS = ("submission", "submissions", "")
    SCHOOL_MONTHS = ("school-month", "school-months", "")
    SCHOOL_QUARTERS = ("school-quarter", "school-quarters", "")
    CONTACTS = ("contact", "contacts", "")
    REASONS = ("opened reason", "opened reasons", "")
    ELEMENTS = ("element at a school", "elements at schools", "")
    PLANS = ("action plan", "action plans", "")
    PLAN_TYPES = ("type in a plan", "types in plans", "")
    ROSTERS = ("team roster", "team rosters", "")
    TEAM_RULES = ("rule for a team", "rules for teams", "")
    COACHES = ("coach", "coaches", "")
    SESSIONS = ("session", "sessions", "")
    SESSION_SEATS = ("invitation to a session", "invitations to sessions", "")
    REGION_YEARS = ("region-year", "region-years", "")
    FACILITATOR_MONTHS = ("facilitator-month", "facilitator-months", "")
    DISTRICT_MONTHS = ("district-month", "district-months", "")
    INTERACTIONS = ("interaction", "interactions", "")
    LOG_ROWS = ("log row", "log rows", "")
    DISTRICTS = ("district", "districts", "")
    ADMINISTRATIONS = ("administration", "administrations", "")
    SUBSCALES = ("administration and subscale", "administrations and subscales", "")
    ITEM_SCORES = ("item of an administration", "items of administrations", "")
    WINDOWS = ("district and window", "districts and windows", "")
    COMPONENTS = ("component", "components", "")
    CHECKLIST_ITEMS = ("checklist item", "checklist items", "")
    CHECKLIST_MONTHS = ("checklist item and month", "checklist items and months", "")
    POSITION_CONDITIONS = ("condition of a position", "conditions of positions", "")
    SERVICE_PLANS = ("service plan", "service plans", "")
    SUPPORTS = ("support", "supports", "")
    LOG_CELLS = ("log cell", "log cells", "")
    DISTRICT_YEARS = ("district-year", "district-years", "")
    SITE_VISITS = ("site visit", "site visits", "")
    ACTIVITIES = ("activity", "activities", "")
    EVALUATIONS = ("evaluation", "evaluations", "")
    ATTENDEES = ("attendee", "attendees", "group")
    MILESTONES = ("milestone", "milestones", "")
    PRODUCTS = ("product", "products", "")
    NEEDS = ("need of a school", "needs of schools", "")
    REQUIREMENTS = ("program and step", "programs and steps", "")
    INVENTORY_ANSWERS = ("question of a record", "questions of records", "")
    ENDINGS = ("partnership ended or changed", "partnerships ended or changed", "")
    PARTNERSHIPS = ("partnership", "partnerships", "")
    PARTNERS = ("partner", "partners", "")
    PROGRAMS = ("program", "programs", "")
    INVENTORY_ITEMS = ("inventory activity", "inventory activities", "")
    WRITE_INS = ("write-in", "write-ins", "")
    PLANNED_ACTIVITIES = ("planned activity", "planned activities", "")
    PLAN_LINES = ("line of the plan", "lines of the plan", "")
    NETWORK_MEMBERS = ("member", "members", "")
    DISTRICT_ITEMS = ("district activity", "district activities", "")

    @property
    def singular(self) -> str:
        """One of them."""
        return self.value[0]

    @property
    def plural(self) -> str:
        """Several of them."""
        return self.value[1]

    @property
    def is_people(self) -> bool:
        """Whether small groups must be hidden from viewers."""
        return bool(self.value[2])

    @property
    def is_released(self) -> bool:
        """Whether viewers read the numbers from a release, and from nowhere else."""
        return self.value[2] == "release"


@dataclass(frozen=True)
class Target:
    """A documented target and where it stands. Without a source there is no target."""

    value: float
    source: str

    def __post_init__(self) -> None:
        if not self.source:
            raise ValueError("a target needs its source")


NAMES = frozenset({"English", "Minnesota"})
"""Words of labels that are written large in a sentence, too."""


@dataclass(frozen=True)
class Dimension:
    """Something to break down and filter by.

    ``vocabulary`` gives its codes, labels and order. ``is_group``: a group of students.
    ``is_time``: a period. ``named_by`` is (relation, code column, name column) where labels
    stand in the data. ``noun`` is the word for one of its values where that is not its label.
    """

    name: str
    label: str
    vocabulary: Vocabulary | None = None
    is_group: bool = False
    is_time: bool = False
    named_by: tuple[str, str, str] | None = None
    noun: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z_]*", self.name):
            raise ValueError(f"{self.name!r} is not a dimension name")

    @property
    def in_words(self) -> str:
        """The label inside a sentence: small, but for names and abbreviations."""
        words = self.label.split(" ")
        return " ".join(w if w in NAMES or w.isupper() else w.lower() for w in words)


@dataclass(frozen=True)
class Indicator:
    """One number that people act on, and all that is said about it.

    ``code`` is its number in the catalogue. ``about`` says whom the numbers are about and so
    how they are protected. ``target`` is documented or None. ``page`` is the address, in the
    menu, of the page on which it stands. Raises ``ValueError`` when a text
    is missing, a dimension stands twice, or a distribution lacks its own category.
    """

    id: str
    code: str
    name: str
    definition: str
    why_it_matters: str
    source: str
    measure: Measure
    unit: str
    direction: Direction
    dimensions: tuple[str, ...]
    about: Subject
    program: str
    target: Target | None = None
    reviewed_on: date | None = None
    page: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.id):
            raise ValueError(f"{self.id!r} is not an indicator id")
        texts = (self.name, self.definition, self.why_it_matters, self.source, self.unit)
        if not all(texts):
            raise ValueError(f"{self.id}: name, definition, why, source and unit are needed")
        if len(set(self.dimensions)) != len(self.dimensions):
            raise ValueError(f"{self.id}: a dimension stands twice")
        if missing := set(self.own_dimensions) - set(self.dimensions):
            raise ValueError(f"{self.id}: {sorted(missing)} must be among its dimensions")

    @property
    def own_dimensions(self) -> tuple[str, ...]:
        """Dimensions without which the measure says nothing; added to every breakdown."""
        if isinstance(self.measure, Distribution):
            return (self.measure.category,)
        if isinstance(self.measure, Reliability):
            own = (self.measure.item,) if self.measure.is_of_items else ()
            return (*self.measure.scale, *own)
        if isinstance(self.measure, Omega):
            return self.measure.scale
        if isinstance(self.measure, Mean | Rate):
            return self.measure.within
        return (self.measure.across,) if isinstance(self.measure, Comparison) else ()
