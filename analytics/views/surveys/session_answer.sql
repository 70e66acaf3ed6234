-- Grain: one row per answer to a statement of the feedback on a training session.
SELECT
    respondent,
    school_year,
    month,
    instrument,
    administration,
    session,
    item,
    answer,
    score,
    is_valid,
    respondent_role,
    district,
    region,
    _file,
    _sheet,
    _row
FROM survey_answer
WHERE survey_level = 'session' AND subscale IS NOT NULL
