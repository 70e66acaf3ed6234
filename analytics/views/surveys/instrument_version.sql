-- Grain: one row per instrument: the survey that it is a version of, shipped or described.
SELECT
    instrument,
    survey,
    version,
    title
FROM shipped_version
UNION ALL
SELECT
    instrument,
    coalesce(series, instrument) AS survey,
    coalesce(survey_version, '1') AS version,
    coalesce(instrument_title, instrument) AS title
FROM survey_instrument
WHERE is_confirmed
