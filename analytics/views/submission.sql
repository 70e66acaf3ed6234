-- Grain: one row per member school, school year and yearly submission (roster, plan, survey).
-- Expected of every school whose membership status in the year is member.
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
