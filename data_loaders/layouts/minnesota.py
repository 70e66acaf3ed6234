"""Minnesota's October 1 enrollment workbooks."""

from data_loaders.declarations import Layout, Melt

_SCHOOL = ("districtNumber", "districtType", "schoolNumber")
_COMPOSE = (("school_id", _SCHOOL), ("district_id", _SCHOOL[:2]))
_RENAME = (
    ("DataYear", "school_year"),
    ("SchoolName", "school_name"),
    ("DistrictName", "district"),
)


def _melt(scope: str, dimension: str, group: str, *headers: str) -> Melt:
    """One count of a group, from one or more source columns."""
    values = (("grade_scope", scope), ("dimension", dimension), ("student_group", group))
    return Melt(values, headers)


_RACES = (("AM7", "AMI"), ("AP7", "API"), ("HI7", "HIS"), ("BL7", "BLK"), ("WH7", "WHT"))

ETHNICITY_AND_GENDER = Layout(
    id="minnesota_ethnicity_gender",
    title="Minnesota enrollment by ethnicity and gender",
    source="Minnesota Department of Education, data downloads, 2012-13",
    dataset="enrolment_count",
    headers=(*_SCHOOL, "Grade", "AMI_Male", "TotalStudents"),
    sheets=("School",),
    keep=(("Grade", "All Grades"),),
    compose=_COMPOSE,
    rename=_RENAME,
    value_column="students",
    melts=(
        _melt("PK-12", "all", "all", "TotalStudents"),
        *(
            _melt("PK-12", "race_ethnicity", code, f"{short}_Male", f"{short}_Female")
            for code, short in _RACES
        ),
        _melt("PK-12", "gender", "M", "TotalMale"),
        _melt("PK-12", "gender", "F", "TotalFemale"),
    ),
)


def _special(scope: str, short: str) -> tuple[Melt, ...]:
    """The special populations of one range of grades."""
    return (
        _melt(scope, "all", "all", f"{short}Enr"),
        _melt(scope, "economic_status", "free_lunch", f"Free{short}"),
        _melt(scope, "economic_status", "reduced_lunch", f"Red{short}"),
        _melt(scope, "english_learner", "EL", f"LEPIdentified{short}"),
        _melt(scope, "english_learner", "EL_served", f"LEPServed{short}"),
        _melt(scope, "disability", "SWD", f"SPE{short}"),
    )


SPECIAL_POPULATIONS = Layout(
    id="minnesota_special_populations",
    title="Minnesota enrollment by special populations",
    source="Minnesota Department of Education, data downloads, 2012-13",
    dataset="enrolment_count",
    headers=(*_SCHOOL, "Grade", "K12Enr", "PK12Enr"),
    sheets=("School",),
    keep=(("Grade", "All Grades"),),
    compose=_COMPOSE,
    rename=_RENAME,
    value_column="students",
    melts=(*_special("K-12", "K12"), *_special("PK-12", "PK12")),
)
