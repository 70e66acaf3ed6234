-- Grain: one row per store: the month as of which milestones and evaluations are overdue.
-- It is the setting milestones_as_of, else the last month with anything of the office on file.
WITH dated AS (
    SELECT completed_on AS day FROM onboarding_step
    UNION ALL
    SELECT completed_on AS day FROM evaluation
    UNION ALL
    SELECT held_on AS day FROM pd_attendance
    UNION ALL
    SELECT changed_on AS day FROM partnership_change
    UNION ALL
    SELECT month AS day FROM rostered_month
),
stated AS (
    SELECT max(value) AS month
    FROM setting_value
    WHERE setting = 'milestones_as_of' AND scope = '' AND value <> ''
),
seen AS (
    SELECT max(CAST(date_trunc('month', day) AS DATE)) AS last_month
    FROM dated
)
SELECT
    CASE
        WHEN s.month IS NULL THEN d.last_month
        ELSE CAST(concat(s.month, '-01') AS DATE)
    END AS as_of_month,
    CAST(NULL AS VARCHAR) AS _file,
    CAST(NULL AS VARCHAR) AS _sheet,
    CAST(NULL AS BIGINT) AS _row
FROM seen AS d
CROSS JOIN stated AS s
