-- Grain: one row per school year of the initiative: its years 1, 2 and 3.
-- Year 1 is the setting initiative_first_year, else the first school year of the milestones.
WITH stated AS (
    SELECT max(value) AS school_year
    FROM setting_value
    WHERE setting = 'initiative_first_year' AND scope = '' AND value <> ''
),
planned AS (
    SELECT min(school_year) AS school_year
    FROM milestone
),
first_year AS (
    SELECT y.starts_on
    FROM stated AS s
    CROSS JOIN planned AS p
    JOIN calendar_year AS y ON y.school_year = coalesce(s.school_year, p.school_year)
)
SELECT
    y.school_year,
    date_diff('year', f.starts_on, y.starts_on) + 1 AS initiative_year,
    CAST(NULL AS VARCHAR) AS _file,
    CAST(NULL AS VARCHAR) AS _sheet,
    CAST(NULL AS BIGINT) AS _row
FROM first_year AS f
JOIN calendar_year AS y ON y.starts_on >= f.starts_on
WHERE date_diff('year', f.starts_on, y.starts_on) < 3
