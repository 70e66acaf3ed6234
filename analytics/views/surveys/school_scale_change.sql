-- Grain: one row per school, school year, instrument and scale with a score in both years.
-- Change: the school's score minus its score of the school year before, in the same version of
-- the instrument. A change between versions is none.
-- Respondents: the smaller number of the two years, so that neither year speaks for too few.
SELECT
    n.school,
    n.school_name,
    n.school_year,
    b.school_year AS year_before,
    n.survey,
    n.instrument,
    n.subscale,
    n.district,
    n.region,
    n.level,
    n.level_band,
    n.area,
    n.district_leadership,
    n.score AS score,
    b.score AS score_before,
    n.score - b.score AS change,
    least(n.respondents, b.respondents) AS respondents,
    n._file,
    n._sheet,
    n._row
FROM school_scale_score AS n
JOIN school_scale_score AS b
    ON b.school = n.school
    AND b.instrument = n.instrument
    AND b.subscale = n.subscale
    AND CAST(substr(b.school_year, 1, 4) AS INTEGER)
    = CAST(substr(n.school_year, 1, 4) AS INTEGER) - 1
