-- Grain: one row per member school and school year, with its fullest answer to a survey of schools.
-- Answered share: answered questions out of those asked; don't know is an answer. A question
-- counts as asked when anybody answered it in the administration; of a known instrument only its
-- scored questions do. Empty where the school did not answer.
WITH question AS (
    SELECT
        school_year,
        school,
        respondent,
        instrument,
        administration,
        item
    FROM survey_answer
    WHERE
        (survey_level IS NULL OR survey_level = 'school')
        AND (subscale IS NOT NULL OR instrument NOT IN (SELECT instrument FROM instrument_item))
),
asked AS (
    SELECT instrument, administration, count(DISTINCT item) AS questions
    FROM question
    GROUP BY instrument, administration
),
response AS (
    SELECT
        q.school_year,
        q.school,
        q.respondent,
        CAST(count(DISTINCT q.item) AS DOUBLE) / max(a.questions) AS answered_share
    FROM question AS q
    JOIN asked AS a ON a.instrument = q.instrument AND a.administration = q.administration
    GROUP BY q.school_year, q.school, q.respondent
),
fullest AS (
    SELECT school_year, school, max(answered_share) AS answered_share
    FROM response
    GROUP BY school_year, school
)
SELECT
    m.school_year,
    m.school,
    m.school_name,
    m.region,
    m.district,
    m.level,
    m.coach,
    m.stage,
    f.answered_share,
    m._file,
    m._sheet,
    m._row
FROM school_year_member AS m
LEFT JOIN fullest AS f ON f.school = m.school AND f.school_year = m.school_year
WHERE m.status = 'member'
