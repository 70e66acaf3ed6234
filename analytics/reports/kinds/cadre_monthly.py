"""The monthly summary of a cadre: one page for the department, the centers and supervisors."""

from __future__ import annotations

from analytics import findings
from analytics.labels import format_value
from analytics.reports.ask import Ask
from analytics.reports.blocks import further_numbers, key_numbers, notes_of, picture
from analytics.reports.content import Grid, KeyNumber, Native, Picture, Sort, Words
from analytics.reports.report import Parts, Report
from analytics.results import Result, ResultRow, State
from analytics.tables import Column, Table
from analytics.wording import label

KEY_NUMBERS = (
    "interaction_count",
    "coaching_hours",
    "district_coverage_rate",
    "log_compliance_rate",
    "core_team_present_rate",
    "waiting_count",
)
PAGES = ("cadre-summary", "interactions", "log-compliance", "triage")
MOST_DISTRICTS = 6


def build(ask: Ask) -> Parts:
    """One month of a cadre, or of all cadres."""
    year = _year(ask)
    missing = _missing_logs(ask)
    is_silent = bool(missing) and not _received(ask)
    numbers = key_numbers(
        ask, KEY_NUMBERS, unknown=("district_coverage_rate",) if is_silent else ()
    )
    contact = _districts_to_contact(ask, year)
    blocks = [
        *([Words("", (missing,), Sort.NOTICE)] if missing else []),
        numbers,
        _trend(ask, year),
        contact,
        Words("What the month says", _sentences(ask), Sort.FINDINGS),
        Words("To think about together", _questions(numbers.numbers, contact), Sort.QUESTIONS),
    ]
    return Parts(
        f"{_whose(ask)}, {ask.label('month') or 'no month on file'}",
        tuple(blocks),
        (*notes_of(KEY_NUMBERS), "Training is kept out of every number: it belongs in the activity "
         "log. A month without a log is missing, which is not the same as no coaching."),
        further_numbers(ask, PAGES, KEY_NUMBERS, {**year, **ask.where}),
    )  # fmt: skip


def _whose(ask: Ask) -> str:
    return ask.label("cadre") if "cadre" in ask.where else "All cadres"


def _year(ask: Ask) -> dict[str, str]:
    """The cadre over the whole school year of the month."""
    rows = ask.compute("log_compliance_rate", ("school_year",)).rows
    year = rows[0].group["school_year"] if rows else None
    return {**ask.without("month"), **({"school_year": year} if year else {})}


def _received(ask: Ask) -> float:
    return ask.compute("log_compliance_rate").only.value or 0


def _missing_logs(ask: Ask) -> str:
    rows = ask.compute("log_compliance_rate", ("cadre", "facilitator")).rows
    gone = [f"{row.group['facilitator']} ({row.group['cadre']})" for row in rows if row.value == 0]
    if not gone:
        return ""
    return (
        f"No log for {ask.label('month')} from {', '.join(gone)}. The numbers lack what it would "
        "hold; that is not the same as no coaching."
    )


def _trend(ask: Ask, year: dict[str, str]) -> Picture | Grid:
    """Interactions month by month."""
    result = ask.compute("interaction_count", ("month",), year)
    return picture(
        ask,
        findings.extremes(result, "had most interactions", "fewest"),
        result,
        "lines",
        subtitle="Coaching interactions a month of the school year, without training",
        native=Native.LINE,
        over="month",
        from_zero=True,
    )


def _districts_to_contact(ask: Ask, year: dict[str, str]) -> Grid:
    """Districts that were not coached in the month, the longest without coaching first."""
    month, gone = ask.where.get("month", ""), _months_without_log(ask, year)
    months: dict[tuple[str, str], dict[str, ResultRow]] = {}
    for row in ask.compute("district_coverage_rate", ("cadre", "district", "month"), year).rows:
        place = (row.group["cadre"] or "", row.group["district"] or "")
        months.setdefault(place, {})[row.group["month"] or ""] = row
    found = [
        (name, _months_silent(cadre, of_district, month, gone), (cadre, month) in gone)
        for (cadre, name), of_district in months.items()
        if (cadre, month) in gone or (month in of_district and not of_district[month].value)
    ]
    found.sort(key=lambda each: (-each[1], each[0]))
    rows = tuple((name, silent, _why(is_unknown)) for name, silent, is_unknown in found)
    columns = (
        Column("District"),
        Column("Months without coaching, up to this one", True, unit="months"),
        Column("Why", is_long=True),
    )
    title = _contact_title(len(rows), sum(month in each for each in months.values()))
    return Grid(title, "", Table("Districts to contact", columns, rows), most=MOST_DISTRICTS)


def _months_without_log(ask: Ask, year: dict[str, str]) -> set[tuple[str, str]]:
    """Cadre and month of each log of the school year that is missing."""
    rows = ask.compute("log_compliance_rate", ("cadre", "month"), year).rows
    return {(row.group["cadre"] or "", row.group["month"] or "") for row in rows if not row.value}


def _months_silent(
    cadre: str, of_district: dict[str, ResultRow], month: str, gone: set[tuple[str, str]]
) -> int:
    """Months without coaching up to ``month``; those without a log say nothing."""
    count = 0
    for each in sorted((m for m in of_district if m <= month), reverse=True):
        if (cadre, each) in gone:
            continue
        if of_district[each].value:
            break
        count += 1
    return count


def _contact_title(count: int, districts: int) -> str:
    if not districts:
        return "Districts to contact: no districts on file"
    if not count:
        return f"No district to contact first: all {districts} were coached in the month"
    return f"Contact first: {count} of {districts} districts"


def _why(is_unknown: bool) -> str:
    if is_unknown:
        return "The log is missing: nobody can say whether it was coached"
    return "Not coached in the month"


def _sentences(ask: Ask) -> tuple[str, ...]:
    """Three sentences, each with its n."""
    types = ask.compute("interaction_type_share")
    roles = ask.compute("core_team_present_rate").only
    topics = ask.compute("topic_mention_rate")
    return (
        _leading(types, "Most interactions were", "interactions"),
        _leading(topics, "The topic met most often was", "interactions"),
        _core_team(roles),
    )


def _leading(result: Result, lead: str, of: str) -> str:
    rows = sorted(findings.shown(result), key=lambda row: row.value or 0)
    if not rows or not rows[-1].value:
        return f"{result.indicator.name}: no data for the month."
    top, name = rows[-1], next(iter(result.by))
    value = format_value(result.indicator, top.value)
    size = f" of {top.denominator:,.0f} {of}" if top.denominator else ""
    return f"{lead} “{label(top, name, top.group[name])}”: {value}{size}."


def _core_team(row: ResultRow) -> str:
    if row.state is not State.VALUE or not row.denominator:
        return "Core team: no data for the month."
    return (
        f"The whole core team was present at {row.numerator:,.0f} of {row.denominator:,.0f} "
        f"interactions ({row.value:.0f}%)."
    )


def _questions(numbers: tuple[KeyNumber, ...], contact: Grid) -> tuple[str, ...]:
    """Two guiding questions, chosen by what the numbers say."""
    amount = {each.label: each.amount for each in numbers}
    waiting = amount.get("Events that wait for a decision") or 0
    core = amount.get("Core team present")
    asked = []
    if contact.table.rows:
        first = contact.table.rows[0][0]
        asked.append(
            f"What has kept coaching from {first}, and who of the team gets in touch, by when?"
        )
    if core is not None and core < 50:
        asked.append("Which core role is missing most often, and what would let it take part?")
    if waiting:
        asked.append(f"Which of the {waiting:.0f} undecided events were coaching, and why?")
    asked += [
        "Which practice did districts show in this month that they did not show a year ago?",
        "What will each district do next with what it learned, and how will we see it?",
    ]
    return tuple(asked[:2])


CADRE_MONTHLY = Report(
    "cadre_monthly",
    "Monthly coaching summary",
    "One page about one month of a cadre: six numbers, the trend, whom to contact, and what to "
    "talk about.",
    "The department's learning services, directors of the regional centers, area supervisors",
    build,
    needed={"month": "log_compliance_rate"},
    allowed={"cadre": "log_compliance_rate"},
    each="cadre",
    pages=1,
    page="cadre-summary",
)
