"""What each column of some real survey exports is, judged by hand from their header rows.

Columns count from 0. "q" lists questions, one a comma: the columns that belong to one question are
written as a range. Names, e-mail, places and birthdays are "person"; what the tool or the person
who exported added, and no answer gives, is "other".
"""

QUALTRICS_LEGACY_HEAD = {
    "id": "0",
    "other": "1,3",
    "person": "2,5,6,7,8",
    "time": "4",
    "finished": "9",
    "status": "10",
}

EXPORTS: dict[str, dict[str, str]] = {
    "qualtrics-rpackage/sample.csv": {
        "other": "0,1,5,15,16,19",
        "status": "2",
        "person": "3,9-14",
        "progress": "4",
        "finished": "6",
        "time": "7",
        "id": "8",
        "q": "17,18",
    },
    "qualtrics-rpackage/sample_legacy.csv": {
        "id": "0",
        "other": "1,7",
        "person": "2-5,12-14",
        "status": "6",
        "time": "8",
        "finished": "9",
        "q": "10,11",
    },
    "qualtrics-tufts-samples/Better_Sample_Survey.csv": {
        **QUALTRICS_LEGACY_HEAD,
        "q": "11-19,20,21-24,25-27,28-30,31-33,34,35-37,38-40,41-43,44-46,47-49,50-52,53-55",
        "person": "2,5-8,56-58",
    },
    "qualtrics-tufts-samples/SidebySide_Questions (Insights).csv": {
        **QUALTRICS_LEGACY_HEAD,
        "q": "11-13,14-16,17-19,20-22,23-25,26-28,29-31,32-34,35-40,41-46,47-49,50-55,56-58,"
        "59-61,62-64,65-67",
        "person": "2,5-8,68-70",
    },
    "surveymonkey-538/StarWars.csv": {
        "id": "0",
        "q": "1,2,3-8,9-14,15-28,29,30,31,32,33,34,35,36,37",
    },
    "surveymonkey-538/thanksgiving-2015-poll-data.csv": {
        "id": "0",
        "q": "1,2-3,4-5,6-7,8-9,10,11-25,26-38,39-50,51,52,53,54,55,56,57,58,59,60,61,62,63,64",
    },
    "googleforms-rcommunity-2019/2019 Spanish R Community Survey Responses.tsv": {
        "time": "0",
        "q": ",".join(str(column) for column in range(1, 52)),
    },
    "science-motivation-survey/s12-pre-survey.csv": {
        "id": "0",
        "other": "1,3,4",
        "time": "2",
        "person": "5",
        "q": "6-15",
    },
    "redcap-exports/survey__data.csv": {
        "id": "0",
        "person": "1,3,4,9-12",
        "time": "2",
        "other": "7,8,18,19,24,32",
        "q": "5,6,13,14,15,16,17,20,21,22,23,25,26,27,28,29,30,31",
    },
    "redcap-exports/checkboxes-1__data.csv": {
        "id": "0",
        "other": "1,12",
        "q": "2-5,6-10,11",
    },
}

TABLES: dict[str, tuple[str, dict[str, str]]] = {
    "oh-report-card-2025/report-card-2425-buildings.csv": (
        "school",
        {
            "building_irn": "school_id",
            "building_name": "school_name",
            "district_irn": "district_id",
            "district_name": "district",
            "county": "county",
            "enrollment": "students",
            "chronic_absenteeism": "chronic_absence",
        },
    ),
    "sdp-texas-equity/synth_texas.csv": (
        "enrolment",
        {
            "sid": "student_id",
            "school_code": "school_id",
            "grade_level": "grade",
            "year": "school_year",
            "male": "gender",
            "race_ethnicity": "race_ethnicity",
            "eco_dis": "economic_status",
            "lep": "english_learner",
            "iep": "disability",
        },
    ),
    "nyc-dycd-afterschool/DYCD_after-school_programs.csv": (
        "partnership",
        {
            "AGENCY": "organization",
            "PROGRAM": "program_name",
            "SITE NAME": "site_name",
            "BOROUGH / COMMUNITY": "place",
            "PROGRAM TYPE": "service_categories",
            "Grade Level / Age Group": "grade_levels",
            "Location 1": "address",
            "Contact Number": "phone",
        },
    ),
}
"""The dataset of a table and the column that each of its headers is; every other header is none."""
