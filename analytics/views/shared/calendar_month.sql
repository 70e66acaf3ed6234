-- Grain: one row per month, with its school year and quarter.
-- The school year begins with the month that the setting names; quarters are counted from it.
WITH start AS (
    SELECT CAST(value AS INTEGER) AS month
    FROM setting_value
    WHERE setting = 'school_year_start_month' AND scope = ''
),
placed AS (
    SELECT
        c.month_start,
        c.month,
        c.month_name,
        CASE WHEN c.month_of_year >= s.month THEN c.year ELSE c.year - 1 END AS first_year,
        (c.month_of_year - s.month + 12) % 12 AS months_in
    FROM calendar AS c
    CROSS JOIN start AS s
),
named AS (
    SELECT
        month_start,
        month,
        month_name,
        concat(
            CAST(first_year AS VARCHAR),
            '-',
            lpad(CAST((first_year + 1) % 100 AS VARCHAR), 2, '0')
        ) AS school_year,
        CASE
            WHEN months_in < 3 THEN 'Q1'
            WHEN months_in < 6 THEN 'Q2'
            WHEN months_in < 9 THEN 'Q3'
            ELSE 'Q4'
        END AS nth_quarter
    FROM placed
),
quarters AS (
    SELECT
        school_year,
        nth_quarter,
        min(month_start) AS first_month,
        max(month_start) AS last_month
    FROM named
    GROUP BY school_year, nth_quarter
)
SELECT
    n.month_start,
    n.month,
    n.school_year,
    concat(n.school_year, ' ', n.nth_quarter) AS quarter,
    concat(f.month_name, ' to ', l.month_name, ', ', n.school_year) AS quarter_name,
    CAST(NULL AS VARCHAR) AS _file,
    CAST(NULL AS VARCHAR) AS _sheet,
    CAST(NULL AS BIGINT) AS _row
FROM named AS n
JOIN quarters AS q ON q.school_year = n.school_year AND q.nth_quarter = n.nth_quarter
JOIN calendar AS f ON f.month_start = q.first_month
JOIN calendar AS l ON l.month_start = q.last_month
