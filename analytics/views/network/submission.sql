-- Grain: one row per member school, school year and yearly submission (roster, plan, survey).
-- Expected of every school whose membership status in the year is member.
-- Due: a day is set for it and has passed by the last contact or submission on file.
-- On time: submitted on or before that day; not known for a submission without a date.
WITH expected AS (
    SELECT
        m.school_year,
        m.school,
        m.school_name,
        m.region,
        m.district,
        m.level,
        m.area,
        m.coach,
        m.stage,
        a.artifact,
        CASE a.artifact
            WHEN 'roster' THEN m.has_roster
            WHEN 'plan' THEN m.has_plan
            ELSE m.has_survey
        END AS is_submitted,
        CASE a.artifact
            WHEN 'roster' THEN m.roster_submitted_on
            WHEN 'plan' THEN m.plan_submitted_on
            ELSE m.survey_submitted_on
        END AS submitted_on,
        m._file,
        m._sheet,
        m._row
    FROM school_year_member AS m
    CROSS JOIN (
        SELECT 'roster' AS artifact
        UNION ALL
        SELECT 'plan' AS artifact
        UNION ALL
        SELECT 'survey' AS artifact
    ) AS a
    WHERE m.status = 'member'
),
latest AS (
    SELECT max(day) AS last_day
    FROM (
        SELECT max(submitted_on) AS day FROM expected
        UNION ALL
        SELECT max(contacted_on) AS day FROM coach_contact
    ) AS known
)
SELECT
    e.school_year,
    e.school,
    e.school_name,
    e.region,
    e.district,
    e.level,
    e.area,
    e.coach,
    e.stage,
    e.artifact,
    e.is_submitted,
    e.submitted_on,
    d.due_on,
    coalesce(d.due_on <= l.last_day, FALSE) AS is_due,
    CASE WHEN e.is_submitted THEN e.submitted_on <= d.due_on ELSE FALSE END AS is_on_time,
    e._file,
    e._sheet,
    e._row
FROM expected AS e
CROSS JOIN latest AS l
LEFT JOIN submission_due AS d ON d.school_year = e.school_year AND d.artifact = e.artifact
