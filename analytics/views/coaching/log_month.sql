-- Grain: one row per school year and month in which logs are due: the months of the setting, in a
-- school year with any log, up to the last month that any log covers.
WITH logged AS (
    SELECT
        coalesce(
            CAST(date_trunc('month', log_month) AS DATE),
            CAST(date_trunc('month', held_on) AS DATE)
        ) AS month_start
    FROM coaching_interaction
),
last_logged AS (
    SELECT max(month_start) AS month_start FROM logged
),
years AS (
    SELECT DISTINCT c.school_year
    FROM logged AS l
    JOIN calendar_month AS c ON c.month_start = l.month_start
),
due AS (
    SELECT concat(';', value, ';') AS months
    FROM setting_value
    WHERE setting = 'log_months_due' AND scope = ''
)
SELECT c.school_year, c.month, c.month_start
FROM calendar_month AS c
JOIN years AS y ON y.school_year = c.school_year
CROSS JOIN last_logged AS l
CROSS JOIN due AS d
WHERE c.month_start <= l.month_start
    AND d.months LIKE concat('%;', substr(c.month, 6, 2), ';%')
