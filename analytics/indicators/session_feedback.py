"""Feedback on training sessions."""

from datetime import date

from analytics.declarations import CountDistinct, Direction, Indicator, Mean, Rate, Subject

REVIEWED = date(2026, 11, 22)
SOURCE = "MiMTSS, District coaching system session: feedback of participants; five answers with "
SOURCE += "unsure in the middle: District Beginning of Year Data Review, 2021"
DIMENSIONS = (
    "school_year",
    "month",
    "session",
    "administration",
    "region",
    "district",
    "respondent_role",
)
FEEDBACK = Indicator(
    id="session_agreement_rate",
    code="D12",
    name="Session feedback",
    definition="Respondents who agree or strongly agree with a statement on the session, out of "
    "all with a valid answer to it. Unsure is a valid answer, not applicable is not.",
    why_it_matters="What participants find unclear or useless is not put into practice; the "
    "next session can mend it.",
    source=SOURCE,
    measure=Rate("session_answer", "score >= 4", "is_valid", ("item",)),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=(*DIMENSIONS, "item"),
    about=Subject.RESPONDENTS,
    program="MiMTSS",
    page="session-feedback",
    reviewed_on=REVIEWED,
)
FEEDBACK_OF_RESPONSES = Indicator(
    id="session_agreed_share",
    code="D12a",
    name="Statements agreed with",
    definition="Mean over responses of the share of statements with which the respondent agrees "
    "or strongly agrees, in percent of the statements answered.",
    why_it_matters="One number for a session, so that sessions can be set beside each other.",
    source=SOURCE,
    measure=Mean("session_response", "agreed_share"),
    unit="%",
    direction=Direction.HIGHER_IS_BETTER,
    dimensions=DIMENSIONS,
    about=Subject.RESPONDENTS,
    program="MiMTSS",
    page="session-feedback",
    reviewed_on=REVIEWED,
)
SESSIONS = Indicator(
    id="feedback_session_count",
    code="D12b",
    name="Sessions with feedback",
    definition="Distinct sessions that at least one response names.",
    why_it_matters="A session without feedback is missing from every number beside it.",
    source=SOURCE,
    measure=CountDistinct("feedback_session", "session"),
    unit="sessions",
    direction=Direction.NEUTRAL,
    dimensions=("school_year", "month", "region", "district"),
    about=Subject.SESSIONS,
    program="MiMTSS",
    page="session-feedback",
    reviewed_on=REVIEWED,
)
