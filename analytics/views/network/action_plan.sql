-- Grain: one row per school and school year with an action plan on file.
-- Evaluated: an activity for which an evaluation tool or results are stated.
WITH held AS (
    SELECT
        a.school_year,
        a.school_id,
        count(*) AS activities,
        count(*) FILTER (
            WHERE a.evaluation_tool IS NOT NULL OR a.results IS NOT NULL
        ) AS evaluated_activities,
        min(a.submitted_on) AS submitted_on,
        min(a._file) AS _file,
        min(a._sheet) AS _sheet,
        min(a._row) AS _row
    FROM action_plan_activity AS a
    GROUP BY a.school_year, a.school_id
),
covered AS (
    SELECT a.school_year, a.school_id, count(DISTINCT t.code) AS types
    FROM action_plan_activity AS a
    JOIN vocabulary_term AS t
        ON t.vocabulary = 'involvement_type'
        AND concat(';', a.involvement_types, ';') LIKE concat('%;', t.code, ';%')
    GROUP BY a.school_year, a.school_id
),
types AS (
    SELECT count(*) AS types FROM vocabulary_term WHERE vocabulary = 'involvement_type'
)
SELECT
    h.school_year,
    h.school_id AS school,
    s.school_name,
    s.region,
    s.district,
    s.level,
    m.coach,
    m.stage,
    h.activities,
    h.evaluated_activities,
    coalesce(c.types, 0) AS types_covered,
    coalesce(c.types, 0) = t.types AS covers_all_types,
    h.submitted_on,
    h._file,
    h._sheet,
    h._row
FROM held AS h
CROSS JOIN types AS t
LEFT JOIN covered AS c ON c.school_year = h.school_year AND c.school_id = h.school_id
LEFT JOIN school AS s ON s.school_id = h.school_id
LEFT JOIN school_year_member AS m ON m.school = h.school_id AND m.school_year = h.school_year
