-- Grain: one row per school year, from its first day to the day after its last.
SELECT
    school_year,
    min(month_start) AS starts_on,
    CAST(max(month_start) + INTERVAL '1' MONTH AS DATE) AS ends_before,
    CAST(NULL AS VARCHAR) AS _file,
    CAST(NULL AS VARCHAR) AS _sheet,
    CAST(NULL AS BIGINT) AS _row
FROM calendar_month
GROUP BY school_year
