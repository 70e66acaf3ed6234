"""Partners, programs and partnerships."""

from data_loaders.datasets.schools import SCHOOL_ID_ALIASES, SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, RowCheck, Severity
from data_loaders.vocabularies import partnerships

PARTNER = Dataset(
    name="partner",
    title="Partners",
    grain="one row per partner organization",
    key=("partner_id",),
    description="Organizations that work with schools.",
    program="Saint Paul",
    identified_by=("organization",),
    named_by="organization",
    columns=(
        Column("partner_id", "Partner ID", Kind.IDENTIFIER, required=True, aliases=("org id",)),
        Column(
            "organization",
            "Organization",
            required=True,
            aliases=("organisation", "agency", "partner", "partner name", "provider"),
        ),
        Column(
            "kind",
            "Kind",
            Kind.CODE,
            "Partner, sponsor or vendor; only partners count as partnerships.",
            vocabulary=partnerships.PARTNER_KIND,
            aliases=("partner kind",),
        ),
        Column(
            "partner_type",
            "Partner type",
            Kind.CODE,
            vocabulary=partnerships.PARTNER_TYPE,
            aliases=("type", "organization type"),
        ),
        Column("status", "Status", Kind.CODE, vocabulary=partnerships.PARTNER_STATUS),
    ),
)

PROGRAM = Dataset(
    name="program",
    title="Programs",
    grain="one row per program of a partner",
    key=("program_id",),
    description="What a partner offers.",
    program="Saint Paul",
    identified_by=("partner_id", "program_name"),
    named_by="program_name",
    columns=(
        Column("program_id", "Program ID", Kind.IDENTIFIER, required=True),
        Column(
            "partner_id",
            "Partner ID",
            Kind.IDENTIFIER,
            required=True,
            references="partner.partner_id",
        ),
        Column("program_name", "Program", required=True, aliases=("program name", "name")),
        Column(
            "service_categories",
            "Service category",
            Kind.CODES,
            vocabulary=partnerships.SERVICE_CATEGORY,
            aliases=("service categories", "program type", "service type"),
        ),
        Column(
            "strategic_outcomes",
            "Strategic outcome",
            Kind.CODES,
            vocabulary=partnerships.STRATEGIC_OUTCOME,
            aliases=("strategic outcomes", "aligned outcome"),
        ),
        Column("agreement_type", "Agreement", Kind.CODE, vocabulary=partnerships.AGREEMENT_TYPE),
        Column("has_insurance", "Insurance", Kind.YES_NO, aliases=("insurance on file",)),
        Column(
            "has_background_checks", "Background checks", Kind.YES_NO, aliases=("background check",)
        ),
        Column("registered_on", "Registered on", Kind.DATE, aliases=("registration date",)),
    ),
)

PARTNERSHIP = Dataset(
    name="partnership",
    title="Partnerships",
    grain="one row per program, school or site, and school year",
    key=("partnership_id", "school_year"),
    wave=("school_year",),
    description="A program at a school in a year. A public inventory without ids is identified by "
    "who offers what, where and for whom.",
    program="Saint Paul",
    identified_by=(
        "organization",
        "program_name",
        "site_name",
        "service_categories",
        "grade_levels",
        "address",
        "phone",
    ),
    columns=(
        Column("partnership_id", "Partnership ID", Kind.IDENTIFIER, required=True),
        SCHOOL_YEAR,
        Column("program_id", "Program ID", Kind.IDENTIFIER, references="program.program_id"),
        Column(
            "school_id",
            "School ID",
            Kind.IDENTIFIER,
            references="school.school_id",
            aliases=SCHOOL_ID_ALIASES,
        ),
        Column("organization", "Organization", aliases=("agency", "partner", "provider")),
        Column("program_name", "Program", aliases=("program name",)),
        Column(
            "site_name", "Site", aliases=("site name", "school name", "school", "location name")
        ),
        Column("place", "Area of the city", aliases=("borough", "borough / community")),
        Column(
            "service_categories",
            "Service category",
            Kind.CODES,
            vocabulary=partnerships.SERVICE_CATEGORY,
            aliases=("service categories", "program type", "service type"),
        ),
        Column(
            "grade_levels", "Grades served", aliases=("grade level / age group", "grades", "whom")
        ),
        Column("address", "Address", aliases=("location 1", "location")),
        Column("phone", "Phone of the office", aliases=("contact number",)),
        Column("starts_on", "Start", Kind.DATE, aliases=("start date", "started on", "begin date")),
        Column("ends_on", "End", Kind.DATE, aliases=("end date", "ended on")),
        Column("end_reason", "Reason for ending", Kind.CODE, vocabulary=partnerships.END_REASON),
    ),
    checks=(
        RowCheck(
            "ends_before_start",
            "ends_on < starts_on",
            "ends_on",
            "The partnership ends before it starts",
            "Check both dates",
            Severity.WARNING,
        ),
    ),
)
