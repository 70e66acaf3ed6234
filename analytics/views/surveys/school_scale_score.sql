-- Grain: one row per school, school year, instrument and scale with a score.
-- Score: the mean over the school's respondents. A version of an instrument is one of its own.
SELECT
    school,
    school_name,
    school_year,
    survey,
    instrument,
    subscale,
    district,
    region,
    level,
    level_band,
    area,
    district_leadership,
    count(*) AS respondents,
    avg(score) AS score,
    min(_file) AS _file,
    min(_sheet) AS _sheet,
    min(_row) AS _row
FROM scale_score
WHERE school IS NOT NULL AND score IS NOT NULL
GROUP BY
    school,
    school_name,
    school_year,
    survey,
    instrument,
    subscale,
    district,
    region,
    level,
    level_band,
    area,
    district_leadership
