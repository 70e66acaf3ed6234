-- Grain: one row per yearly submission and school year with the day on which it is due.
-- The day is the setting's month and day within the school year; none is set: none is due.
-- A day that the month does not have is its last one.
WITH expected AS (
    SELECT 'roster' AS artifact
    UNION ALL
    SELECT 'plan' AS artifact
    UNION ALL
    SELECT 'survey' AS artifact
),
due_day AS (
    SELECT
        e.artifact,
        coalesce(o.value, g.value) AS month_day,
        o._file,
        o._sheet,
        o._row
    FROM expected AS e
    LEFT JOIN setting_value AS o ON o.setting = 'submission_due' AND o.scope = e.artifact
    LEFT JOIN setting_value AS g ON g.setting = 'submission_due' AND g.scope = ''
)
SELECT
    c.school_year,
    d.artifact,
    least(
        CAST(c.month_start + (CAST(substr(d.month_day, 4, 2) AS INTEGER) - 1) AS DATE),
        last_day(c.month_start)
    ) AS due_on,
    d._file,
    d._sheet,
    d._row
FROM due_day AS d
JOIN calendar_month AS c ON substr(c.month, 6, 2) = substr(d.month_day, 1, 2)
