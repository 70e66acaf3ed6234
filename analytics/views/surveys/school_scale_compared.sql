-- Grain: one row per school year compared with the one before, year of the answers, school,
-- instrument and scale.
-- Schools that answered in both years are matched; the others answered in one of the two.
WITH pair AS (
    SELECT DISTINCT school_year, year_before, instrument, subscale
    FROM school_scale_change
)
SELECT
    p.school_year,
    s.school_year AS answered_in,
    CASE WHEN c.school IS NULL THEN 'one_year' ELSE 'matched' END AS school_group,
    s.school,
    s.school_name,
    s.survey,
    s.instrument,
    s.subscale,
    s.district,
    s.region,
    s.level,
    s.level_band,
    s.area,
    s.respondents,
    s.score,
    s._file,
    s._sheet,
    s._row
FROM pair AS p
JOIN school_scale_score AS s
    ON s.instrument = p.instrument
    AND s.subscale = p.subscale
    AND s.school_year IN (p.school_year, p.year_before)
LEFT JOIN school_scale_change AS c
    ON c.school = s.school
    AND c.school_year = p.school_year
    AND c.instrument = p.instrument
    AND c.subscale = p.subscale
