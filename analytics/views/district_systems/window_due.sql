-- Grain: one row per district and window in which a capacity assessment is due.
-- Due from the district's first administration on, up to the last month that the data cover.
WITH window_known AS (
    SELECT
        f.scope AS administration_window,
        CAST(f.value AS INTEGER) AS first_month,
        CAST(l.value AS INTEGER) AS last_month
    FROM setting_value AS f
    JOIN setting_value AS l ON l.setting = 'window_last_month' AND l.scope = f.scope
    WHERE f.setting = 'window_first_month' AND f.scope <> ''
),
window_of_year AS (
    SELECT
        w.administration_window,
        c.school_year,
        min(c.month_start) AS opens_on,
        max(c.month_start) AS last_month_start
    FROM window_known AS w
    JOIN calendar_month AS c
        ON extract(MONTH FROM c.month_start) BETWEEN w.first_month AND w.last_month
    GROUP BY w.administration_window, c.school_year
),
district_begun AS (
    SELECT
        district,
        min(region) AS region,
        CAST(date_trunc('month', min(administered_on)) AS DATE) AS first_month,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM assessment_administration
    WHERE tool = 'dca'
    GROUP BY district
),
given AS (
    SELECT district, school_year, administration_window, min(administered_on) AS administered_on
    FROM assessment_administration
    WHERE tool = 'dca'
    GROUP BY district, school_year, administration_window
)
SELECT
    y.school_year,
    y.administration_window,
    d.region,
    d.district,
    y.opens_on,
    g.administered_on,
    g.administered_on IS NOT NULL AS is_given,
    d._file,
    d._sheet,
    d._row
FROM district_begun AS d
JOIN window_of_year AS y ON y.last_month_start >= d.first_month
JOIN systems_through AS t ON t.last_month >= y.last_month_start
LEFT JOIN given AS g
    ON g.district = d.district
    AND g.school_year = y.school_year
    AND g.administration_window = y.administration_window
