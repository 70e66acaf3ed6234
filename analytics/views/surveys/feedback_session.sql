-- Grain: one row per training session, school year, month, region and district with feedback.
SELECT
    session,
    school_year,
    month,
    region,
    district,
    min(_file) AS _file,
    min(_sheet) AS _sheet,
    min(_row) AS _row
FROM survey_answer
WHERE survey_level = 'session' AND session IS NOT NULL
GROUP BY session, school_year, month, region, district
