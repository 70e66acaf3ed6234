-- Grain: one row per school and school year of the membership list.
-- Stage: the one held at the end of the school year, as far as known; moving back counts.
-- A submission counts when at least one row of it is on file for the school and year.
-- A survey counts when the school has an answer to a survey of schools.
WITH held AS (
    SELECT
        m.school_id,
        m.school_year,
        h.stage,
        row_number() OVER (
            PARTITION BY m.school_id, m.school_year ORDER BY h.started_on DESC
        ) AS nth
    FROM membership AS m
    JOIN calendar_year AS y ON y.school_year = m.school_year
    JOIN stage_history AS h ON h.school_id = m.school_id AND h.started_on < y.ends_before
),
roster AS (
    SELECT school_year, school_id, min(submitted_on) AS submitted_on
    FROM team_roster
    GROUP BY school_year, school_id
),
plan AS (
    SELECT school_year, school_id, min(submitted_on) AS submitted_on
    FROM action_plan_activity
    GROUP BY school_year, school_id
),
survey AS (
    SELECT school_year, school AS school_id, min(submitted_on) AS submitted_on
    FROM survey_answer
    WHERE survey_level IS NULL OR survey_level = 'school'
    GROUP BY school_year, school
)
SELECT
    m.school_year,
    m.school_id AS school,
    s.school_name,
    s.region,
    s.district,
    s.level,
    s.area,
    m.coach,
    m.cohort,
    m.status,
    h.stage,
    r.school_id IS NOT NULL AS has_roster,
    p.school_id IS NOT NULL AS has_plan,
    v.school_id IS NOT NULL AS has_survey,
    r.submitted_on AS roster_submitted_on,
    p.submitted_on AS plan_submitted_on,
    v.submitted_on AS survey_submitted_on,
    m._file,
    m._sheet,
    m._row
FROM membership AS m
LEFT JOIN school AS s ON s.school_id = m.school_id
LEFT JOIN held AS h
    ON h.school_id = m.school_id AND h.school_year = m.school_year AND h.nth = 1
LEFT JOIN roster AS r ON r.school_id = m.school_id AND r.school_year = m.school_year
LEFT JOIN plan AS p ON p.school_id = m.school_id AND p.school_year = m.school_year
LEFT JOIN survey AS v ON v.school_id = m.school_id AND v.school_year = m.school_year
