-- Grain: one row per response and scale of a school whose level is known.
SELECT
    respondent,
    school_year,
    survey,
    instrument,
    administration,
    response_id,
    subscale,
    survey_level,
    respondent_role,
    session,
    school,
    school_name,
    district,
    region,
    level,
    level_band,
    area,
    district_leadership,
    score,
    _file,
    _sheet,
    _row
FROM scale_score
WHERE level_band IS NOT NULL
