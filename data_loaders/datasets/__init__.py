"""Every dataset, in the order in which they depend on each other."""

from data_loaders.datasets import coaching, partnerships, schools, students, surveys
from data_loaders.declarations import Dataset

DATASETS: dict[str, Dataset] = {
    dataset.name: dataset
    for dataset in (
        schools.SCHOOLS,
        schools.MEMBERSHIP,
        schools.STAGE_HISTORY,
        schools.TEAM_ROSTER,
        schools.ACTION_PLAN,
        coaching.COACH_CONTACT,
        coaching.CADRE_MEMBERSHIP,
        coaching.COACHING_INTERACTION,
        partnerships.PARTNER,
        partnerships.PROGRAM,
        partnerships.PARTNERSHIP,
        students.ENROLMENT,
        students.ENROLMENT_COUNT,
        students.STUDENT_ROSTER,
        surveys.SURVEY_RESPONSE,
    )
}
