-- Grain: one row per answer: instrument, administration, response, item and choice.
-- Answers on a known scale carry the scale's wording, so that spellings fall together.
-- Valid: not "don't know" or "not applicable" on an item that has a scale.
-- An item without a scale is valid only while few short answers recur often within one wave,
-- and never beside a known instrument: words that somebody wrote are no category, and must not be
-- shown as one.
-- School year: as stated, or that of the day of submission.
-- Survey: the series that the instrument is a version of; an unknown survey is a series of its own.
-- District leadership: that of the school in the school year; not known without membership.
WITH closed_item AS (
    SELECT instrument, administration, item
    FROM survey_response
    WHERE instrument NOT IN (SELECT instrument FROM instrument_item)
    GROUP BY instrument, administration, item
    HAVING count(DISTINCT answer) <= 30 AND count(*) >= 10 * count(DISTINCT answer)
)

SELECT
    concat_ws('|', a.instrument, a.administration, a.response_id) AS respondent,
    coalesce(a.school_year, c.school_year) AS school_year,
    coalesce(v.survey, a.instrument) AS survey,
    a.instrument,
    a.administration,
    a.response_id,
    a.item,
    a.choice,
    a.question,
    coalesce(w.answer, a.answer) AS answer,
    a.score,
    i.subscale,
    i.items_in_subscale,
    i.needed_answers,
    CASE WHEN i.subscale IS NULL THEN k.item IS NOT NULL ELSE a.score IS NOT NULL END AS is_valid,
    a.level AS survey_level,
    a.respondent_role,
    a.session,
    a.submitted_on,
    c.month,
    a.school_id AS school,
    s.school_name,
    coalesce(s.district, a.district) AS district,
    coalesce(s.region, a.region) AS region,
    a.state,
    s.level,
    b.term_group AS level_band,
    s.area,
    CASE
        WHEN a.school_id IS NOT NULL THEN coalesce(l.district_leadership, 'not_known')
    END AS district_leadership,
    a._file,
    a._sheet,
    a._row
FROM survey_response AS a
LEFT JOIN closed_item AS k
    ON k.instrument = a.instrument AND k.administration = a.administration AND k.item = a.item
LEFT JOIN instrument_version AS v ON v.instrument = a.instrument
LEFT JOIN instrument_item AS i ON i.instrument = a.instrument AND i.item = a.item
LEFT JOIN instrument_answer AS w
    ON w.instrument = a.instrument AND w.item = a.item AND w.score = a.score
LEFT JOIN school AS s ON s.school_id = a.school_id
LEFT JOIN calendar_month AS c
    ON c.month_start = CAST(date_trunc('month', a.submitted_on) AS DATE)
LEFT JOIN vocabulary_term AS b ON b.vocabulary = 'level' AND b.code = s.level
LEFT JOIN district_leadership AS l
    ON l.school = a.school_id AND l.school_year = coalesce(a.school_year, c.school_year)
