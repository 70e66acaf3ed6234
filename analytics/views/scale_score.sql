-- Grain: one row per response and scale of a known instrument.
-- Score: the mean of the answered items, empty when fewer were answered than the instrument
-- asks for (two thirds where it states nothing else).
SELECT
    respondent,
    school_year,
    instrument,
    administration,
    response_id,
    subscale,
    respondent_role,
    school,
    school_name,
    district,
    region,
    level,
    area,
    count(score) AS answered_items,
    items_in_subscale,
    CASE WHEN count(score) >= needed_answers THEN avg(score) END AS score,
    min(_file) AS _file,
    min(_sheet) AS _sheet,
    min(_row) AS _row
FROM survey_answer
WHERE subscale IS NOT NULL
GROUP BY
    respondent,
    school_year,
    instrument,
    administration,
    response_id,
    subscale,
    respondent_role,
    school,
    school_name,
    district,
    region,
    level,
    area,
    items_in_subscale,
    needed_answers
