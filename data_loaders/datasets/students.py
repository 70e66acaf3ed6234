"""Students: enrollment, counts of enrollment, and who was served."""

from data_loaders.datasets.schools import SCHOOL, SCHOOL_ID_ALIASES, SCHOOL_YEAR
from data_loaders.declarations import Column, Dataset, Kind, Term, Vocabulary
from data_loaders.vocabularies import people, race, student_groups

STUDENT_ID_ALIASES = ("student number", "SSID", "MARSS number", "SID", "local student id")

STUDENT_ROSTER = Dataset(
    name="student_roster",
    title="Student rosters",
    grain="one row per student in a program at a school in a school year (a roster slot)",
    key=("school_year", "program_id", "school_id", "student_id"),
    wave=("school_year", "program_id"),
    description="Which students a program served. One student may fill several slots.",
    program="Saint Paul",
    columns=(
        SCHOOL_YEAR,
        Column(
            "program_id",
            "Program ID",
            Kind.IDENTIFIER,
            required=True,
            references="program.program_id",
        ),
        Column(
            "school_id",
            "School ID",
            Kind.IDENTIFIER,
            "The school where the program took place.",
            references="school.school_id",
            aliases=SCHOOL_ID_ALIASES,
        ),
        Column(
            "student_id",
            "Student ID",
            Kind.IDENTIFIER,
            required=True,
            identifies_a_person=True,
            aliases=STUDENT_ID_ALIASES,
        ),
        Column(
            "is_of_district",
            "Student of the district",
            Kind.YES_NO,
            "No for young people of other districts or of none, with an ID of the program's own.",
            aliases=("district student", "enrolled in the district", "in district"),
        ),
        Column("first_date", "First date", Kind.DATE, aliases=("start date", "first attended")),
        Column(
            "sessions",
            "Sessions attended",
            Kind.INTEGER,
            unit="sessions",
            minimum=0,
            aliases=("sessions", "days attended"),
        ),
    ),
)

ENROLMENT = Dataset(
    name="enrolment",
    title="Enrollment",
    grain="one row per student and school year",
    key=("school_year", "student_id"),
    wave=("school_year", "school_id"),
    description="Students as enrolled on the counting day, with their groups.",
    columns=(
        SCHOOL_YEAR,
        Column(
            "student_id",
            "Student ID",
            Kind.IDENTIFIER,
            required=True,
            identifies_a_person=True,
            aliases=STUDENT_ID_ALIASES,
        ),
        SCHOOL,
        Column("grade", "Grade", Kind.CODE, vocabulary=people.GRADE, aliases=("grade level",)),
        Column(
            "race_ethnicity",
            "Race and ethnicity",
            Kind.CODE,
            vocabulary=race.RACE_ETHNICITY,
            aliases=("race", "ethnicity", "race/ethnicity", "federal race"),
        ),
        Column(
            "race_scheme",
            "Scheme",
            Kind.CODE,
            vocabulary=race.RACE_SCHEME,
            aliases=("race scheme",),
        ),
        Column(
            "race_boxes",
            "Boxes ticked for race and ethnicity",
            Kind.TEXT,
            "Every box as the form words it, separated by ;. Other roll-ups are made from it.",
            aliases=("race boxes", "races ticked", "all races", "race and ethnicity boxes"),
        ),
        Column(
            "gender", "Gender", Kind.CODE, vocabulary=student_groups.GENDER, aliases=("sex", "male")
        ),
        Column(
            "english_learner",
            "English learner",
            Kind.CODE,
            vocabulary=student_groups.ENGLISH_LEARNER,
            aliases=("EL", "ELL", "LEP", "EL status"),
        ),
        Column(
            "disability",
            "Special education",
            Kind.CODE,
            vocabulary=student_groups.DISABILITY,
            aliases=("IEP", "SPED", "SWD", "special ed", "disability status"),
        ),
        Column(
            "economic_status",
            "Economic status",
            Kind.CODE,
            vocabulary=student_groups.ECONOMIC_STATUS,
            aliases=("FRL", "FRPL", "eco dis", "economically disadvantaged", "low income"),
        ),
    ),
)

RACE_CROSSWALK = Dataset(
    name="race_crosswalk",
    title="Crosswalk of race and ethnicity",
    grain="one row per scheme, box as written, and school year from which it holds",
    key=("scheme", "box", "from_year"),
    description="Which group of a scheme a box on the enrollment form belongs to, where that is "
    "not known already. It holds from its school year on, until a later row; empty: in every year.",
    columns=(
        Column(
            "scheme",
            "Scheme",
            Kind.CODE,
            "OMB 2024 or Minnesota's eight groups.",
            required=True,
            vocabulary=race.RACE_SCHEME,
            aliases=("race scheme", "roll-up"),
        ),
        Column(
            "box",
            "Box as written",
            required=True,
            aliases=("input code", "written as", "source value"),
        ),
        Column(
            "from_year",
            "From school year",
            Kind.SCHOOL_YEAR,
            aliases=("valid from", "first school year"),
        ),
        Column(
            "group_code",
            "Group it belongs to",
            Kind.IDENTIFIER,
            "Code of the group in the scheme's vocabulary.",
            required=True,
            aliases=("output code", "maps to"),
        ),
    ),
)

GROUP_DIMENSION = Vocabulary(
    name="group_dimension",
    title="Dimension of a count",
    source="Own list",
    terms=(
        Term("all", "All students", ("Total",)),
        Term("race_ethnicity", "Race and ethnicity", ("Race", "Ethnicity")),
        Term("gender", "Gender", ("Sex",)),
        Term("english_learner", "English learner status", ("EL",)),
        Term("disability", "Disability status", ("Special education",)),
        Term("economic_status", "Economic status", ("Lunch",)),
    ),
)
GRADE_SCOPE = Vocabulary(
    name="grade_scope",
    title="Grades counted",
    source="State enrollment reports",
    terms=(
        Term("PK-12", "Prekindergarten to grade 12", ("PK12",)),
        Term("K-12", "K to 12", ("K12",)),
    ),
)

ENROLMENT_COUNT = Dataset(
    name="enrolment_count",
    title="Enrollment counts",
    grain="one row per school, school year, grades counted, dimension and group",
    key=("school_year", "school_id", "grade_scope", "dimension", "student_group"),
    wave=("school_year", "school_id"),
    description="Counts of enrolled students, for states that hold only counts.",
    columns=(
        SCHOOL_YEAR,
        SCHOOL,
        Column("school_name", "School", aliases=("school name",)),
        Column("district_id", "District ID", Kind.IDENTIFIER, aliases=("district number",)),
        Column("district", "District", aliases=("district name",)),
        Column(
            "grade_scope",
            "Grades counted",
            Kind.CODE,
            required=True,
            vocabulary=GRADE_SCOPE,
            aliases=("grades",),
        ),
        Column("dimension", "Dimension", Kind.CODE, required=True, vocabulary=GROUP_DIMENSION),
        Column(
            "student_group",
            "Group",
            Kind.IDENTIFIER,
            "Code of the group in its dimension's vocabulary; 'all' for all students.",
            required=True,
            aliases=("group", "subgroup", "student group"),
        ),
        Column(
            "students",
            "Students",
            Kind.INTEGER,
            required=True,
            unit="students",
            minimum=0,
            aliases=("count", "enrollment", "enrolment"),
        ),
    ),
)
