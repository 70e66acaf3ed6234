-- Grain: one row per store: the day to which the network's contacts are on file, its month and year.
-- What is due is told as of this day, never as of the reader's clock.
SELECT
    k.last_day,
    CAST(date_trunc('month', k.last_day) AS DATE) AS month_start,
    c.school_year,
    CAST(NULL AS VARCHAR) AS _file,
    CAST(NULL AS VARCHAR) AS _sheet,
    CAST(NULL AS BIGINT) AS _row
FROM (SELECT max(contacted_on) AS last_day FROM coach_contact) AS k
JOIN calendar_month AS c
    ON c.month_start = CAST(date_trunc('month', k.last_day) AS DATE)
