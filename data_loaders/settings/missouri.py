"""Coaching support teams: which logs are due, when they are late, and what is looked at twice."""

from data_loaders.declarations import Kind, Setting

LOG_MONTHS = Setting(
    id="log_months_due",
    title="Months in which a log is due",
    description="Months of the year, as numbers with a semicolon between them. In these months "
    "each facilitator of a cadre sends a log; in others a missing log is nothing to ask about.",
    default="01;02;03;04;05;06;07;08;09;10;11;12",
    source="Coaching support team guide: logs are monthly; that every month counts is our reading",
    program="Missouri",
    kind=Kind.TEXT,
    unit="months such as 08;09;10",
    pattern=r"(0[1-9]|1[0-2])(;(0[1-9]|1[0-2]))*",
)
LATE_AFTER = Setting(
    id="late_after_days",
    title="Days after the end of the month until a row counts as late",
    description="A row of the log is late when it was entered more than so many days after the "
    "end of the month that its log covers.",
    default="15",
    source="Instructions for the Spokane coaching logs: entries until 15 days after the month",
    program="Missouri",
    kind=Kind.INTEGER,
    unit="days",
    minimum=0,
)
TRAINING_MINUTES = Setting(
    id="training_like_minutes",
    title="Minutes from which an event without an interaction type is looked at",
    description="A coaching event of at least so many minutes that names no interaction type is "
    "put forward for a decision, because training looks like that.",
    default="180",
    source="Ours: half a working day",
    program="Missouri",
    kind=Kind.INTEGER,
    unit="minutes",
    minimum=1,
)
TRAINING_WORDS = Setting(
    id="training_words",
    title="Words that speak of training",
    description="A coaching event whose comments hold one of these words is put forward for a "
    "decision. Small letters, with a semicolon between them.",
    default="training;workshop;presentation",
    source="Ours",
    program="Missouri",
    kind=Kind.TEXT,
    unit="small words such as training;workshop",
    pattern=r"[a-z\- ]+(;[a-z\- ]+)*",
)
CONSTANT_SHARE = Setting(
    id="constant_share",
    title="Share from which a column of a log hardly varies",
    description="A column is put forward when this share of a facilitator's rows, in percent, "
    "holds one and the same entry: a form's default looks like data.",
    default="90",
    source="Ours, after forms met in real coaching logs that came filled in beforehand",
    program="Missouri",
    kind=Kind.NUMBER,
    unit="%",
    minimum=50,
    maximum=100,
)
CONSTANT_ROWS = Setting(
    id="constant_rows",
    title="Rows from which a column is looked at",
    description="Columns with fewer entries in a school year are not looked at: a few rows may "
    "well be alike.",
    default="10",
    source="Ours",
    program="Missouri",
    kind=Kind.INTEGER,
    unit="rows",
    minimum=2,
)
QUIET_DAYS = Setting(
    id="quiet_after_days",
    title="Days without coaching after which a district is listed",
    description="A district is listed for a call when its last coaching lies longer back, counted "
    "to the last day with any entry in the logs of the year.",
    default="60",
    source="Ours: two monthly logs; the guide sets no rhythm for a district",
    program="Missouri",
    kind=Kind.INTEGER,
    unit="days",
    minimum=1,
)
