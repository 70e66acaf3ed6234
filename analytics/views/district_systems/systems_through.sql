-- Grain: one row per program, with the last day that its assessments and supports cover.
SELECT
    'MiMTSS' AS program,
    max(day) AS last_day,
    CAST(date_trunc('month', max(day)) AS DATE) AS last_month,
    CAST(NULL AS VARCHAR) AS _file,
    CAST(NULL AS VARCHAR) AS _sheet,
    CAST(NULL AS BIGINT) AS _row
FROM (
    SELECT max(administered_on) AS day FROM assessment_score
    UNION ALL
    SELECT max(held_on) AS day FROM support_log
) AS seen
