"""Partners, programs and partnerships."""

from data_loaders.declarations import Term, Vocabulary

PARTNER_KIND = Vocabulary(
    name="partner_kind",
    title="Kind of organization",
    source="Saint Paul's initiative 9A: vendors are out of scope unless they serve students",
    terms=(
        Term("partner", "Partner"),
        Term("sponsor", "Sponsor", ("Funder", "Donor")),
        Term("vendor", "Vendor", ("Contractor",)),
    ),
)

PARTNER_TYPE = Vocabulary(
    name="partner_type",
    title="Partner type",
    source="Own list after partner registries of urban districts",
    terms=(
        Term("nonprofit", "Nonprofit", ("Non-profit", "Community organization", "CBO")),
        Term("higher_education", "Higher education", ("College", "University")),
        Term("business", "Business", ("Corporate", "Company")),
        Term("government", "Government", ("City", "County", "Public agency")),
        Term("health", "Health care", ("Health", "Clinic", "Hospital")),
        Term("faith", "Faith community", ("Faith-based", "Church")),
        Term("arts", "Arts and culture", ("Arts", "Museum", "Library")),
        Term("other", "Other"),
    ),
)

PARTNER_STATUS = Vocabulary(
    name="partner_status",
    title="Status",
    source="Own list",
    terms=(
        Term("active", "Active", ("Approved", "Current")),
        Term("pending", "Pending", ("Applied",)),
        Term("ended", "Ended", ("Inactive", "Closed")),
    ),
)

SERVICE_CATEGORY = Vocabulary(
    name="service_category",
    title="Service category",
    source="Program types of public program inventories of city agencies, and our own; the group "
    "is the broader field",
    terms=(
        Term("after_school", "After-school programs", ("After school",), group="youth"),
        Term("summer", "Summer programs", ("Summer", "Summer program"), group="youth"),
        Term("summer_camp", "Summer camp", group="youth"),
        Term("mentoring", "Mentoring", ("Mentor",), group="youth"),
        Term("tutoring", "Tutoring", ("Youth Educational Support",), group="learning"),
        Term("reading_writing", "Reading and writing", ("Reading", "Writing"), group="learning"),
        Term("literacy_adolescent", "Adolescent literacy", ("Literacy",), group="learning"),
        Term("literacy_family", "Family literacy", group="family"),
        Term("stem", "Science and technology", ("STEM",), group="learning"),
        Term("arts", "Arts", ("Arts and culture",), group="youth"),
        Term("health", "Health and wellness", ("Health", "Mental health"), group="support"),
        Term("family", "Family support", ("Families", "Parenting"), group="family"),
        Term("basic_needs", "Basic needs", ("Food", "Housing"), group="support"),
        Term("homeless_youth", "Runaway and homeless youth", group="support"),
        Term("neighborhood", "Neighborhood development", ("NDA Programs",), group="support"),
        Term(
            "neighborhood_immigrants", "Neighborhood development: immigrants", ("NDA Immigrants",)
        ),
        Term("employment", "Jobs and internships", ("Employment", "Internships"), group="work"),
        Term("youth_employment", "Youth employment", group="work"),
        Term("college", "College access", ("College readiness",), group="work"),
        Term("immigration", "Immigration services", ("Legal services",), group="support"),
        Term("immigrant_support", "Immigrant support services", group="support"),
        Term("english_language", "English language program", group="adults"),
        Term("esol", "English for speakers of other languages", ("ESOL",), group="adults"),
        Term("adult_basic", "Adult basic education", group="adults"),
        Term("abe_ged", "Adult education and GED", ("ABE/GED",), group="adults"),
        Term("senior", "Senior programs", group="adults"),
        Term("older_adult", "Older adult program", group="adults"),
        Term("community_center", "Community center", ("NYCHA Community Center",), group="family"),
        Term("beacon", "Beacon", group="family"),
        Term("other", "Other"),
    ),
)

STRATEGIC_OUTCOME = Vocabulary(
    name="strategic_outcome",
    title="Strategic outcome",
    source="Long-term student outcomes of the urban district's strategic plan",
    terms=(
        Term("achievement", "Academic growth", ("Achievement", "Growth")),
        Term("readiness", "Kindergarten readiness", ("Early learning",)),
        Term("literacy", "Reading by grade 3", ("Third-grade reading",)),
        Term("graduation", "Graduation", ("On-time graduation",)),
        Term("career_college", "Career and college preparation", ("College and career",)),
        Term("engagement", "Culture and engagement", ("Belonging", "Culture")),
        Term("none", "Not aligned", ("None", "Not stated")),
    ),
)

AGREEMENT_TYPE = Vocabulary(
    name="agreement_type",
    title="Agreement type",
    source="Agreement types named by school-partnership offices",
    terms=(
        Term("contract", "Paid services contract", ("Contract",)),
        Term("mou", "Zero-dollar agreement", ("MOU", "Memorandum of understanding")),
        Term("alignment", "Alignment agreement", ("Alignment",)),
        Term("pta", "PTA-coordinated", ("PTSA-coordinated",)),
        Term("none", "No agreement", ("None",)),
    ),
)

END_REASON = Vocabulary(
    name="end_reason",
    title="Reason for ending",
    source="Saint Paul's initiative 9A: ended voluntarily or not",
    terms=(
        Term("voluntary", "Voluntary", ("Partner choice",)),
        Term("involuntary", "Involuntary", ("District choice", "Not renewed")),
    ),
)
