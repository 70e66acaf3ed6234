-- Grain: one row per action plan (school and school year) and type of involvement.
-- Covered: at least one planned activity names the type; an activity may name several.
WITH named AS (
    SELECT a.school_year, a.school_id, t.code, count(*) AS activities
    FROM action_plan_activity AS a
    JOIN vocabulary_term AS t
        ON t.vocabulary = 'involvement_type'
        AND concat(';', a.involvement_types, ';') LIKE concat('%;', t.code, ';%')
    GROUP BY a.school_year, a.school_id, t.code
)
SELECT
    p.school_year,
    p.school,
    p.school_name,
    p.region,
    p.district,
    p.level,
    p.coach,
    p.stage,
    t.code AS involvement_type,
    coalesce(n.activities, 0) AS activities,
    n.code IS NOT NULL AS is_covered,
    p._file,
    p._sheet,
    p._row
FROM action_plan AS p
JOIN vocabulary_term AS t ON t.vocabulary = 'involvement_type'
LEFT JOIN named AS n
    ON n.school_year = p.school_year AND n.school_id = p.school AND n.code = t.code
