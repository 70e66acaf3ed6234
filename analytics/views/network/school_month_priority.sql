-- Grain: one row per school and month in which it held a stage, with the reasons for more
-- coaching that were open on any day of the month (see school_month for months and schools left
-- out).
WITH month_reason AS (
    SELECT r.school_id, c.month_start, count(*) AS reasons
    FROM coaching_reason AS r
    JOIN calendar_month AS c
        ON CAST(date_trunc('month', r.opened_on) AS DATE) <= c.month_start
        AND (r.closed_on IS NULL OR r.closed_on >= c.month_start)
    GROUP BY r.school_id, c.month_start
)
SELECT
    m.school_year,
    m.month,
    m.school,
    m.school_name,
    m.region,
    m.district,
    m.level,
    m.coach,
    m.stage,
    m.contacts,
    coalesce(r.reasons, 0) AS reasons_open,
    CASE WHEN r.reasons > 0 THEN 'open' ELSE 'none' END AS coaching_priority,
    m._file,
    m._sheet,
    m._row
FROM school_month AS m
LEFT JOIN month_reason AS r ON r.school_id = m.school AND r.month_start = m.month_start
