-- Grain: one row per member of the national network, level and school year.
-- Returned: a day of return is on file, or the school answered a survey of schools in the year.
WITH answered AS (
    SELECT school_year, school, min(submitted_on) AS submitted_on
    FROM survey_answer
    WHERE survey_level IS NULL OR survey_level = 'school'
    GROUP BY school_year, school
)

SELECT
    u.school_year,
    u.state,
    u.member_level,
    u.member,
    coalesce(u.returned_on, a.submitted_on) AS returned_on,
    u.returned_on IS NOT NULL OR a.school IS NOT NULL AS is_returned,
    u._file,
    u._sheet,
    u._row
FROM update_member AS u
LEFT JOIN answered AS a
    ON a.school_year = u.school_year
    AND a.school = u.member_id
    AND u.member_level = 'school'
