-- Grain: one row per survey, administration and question asked in it or in the one before.
-- Administrations follow each other by the day of their first answer. Same words: equal but for
-- case and spaces around. Dropped: asked in the administration before and not in this one. A
-- question counts as asked when anybody answered it. Questions of a known instrument are followed
-- by their id, others by their words: their number changes with every question put before them.
WITH wave AS (
    SELECT
        survey,
        administration,
        min(instrument) AS instrument,
        min(school_year) AS school_year,
        row_number() OVER (
            PARTITION BY survey ORDER BY min(submitted_on), min(school_year), administration
        ) AS nth
    FROM survey_answer
    GROUP BY survey, administration
),
asked AS (
    SELECT
        survey,
        administration,
        CASE WHEN subscale IS NULL THEN lower(trim(question)) ELSE item END AS followed_by,
        min(item) AS item,
        min(survey_level) AS survey_level,
        min(subscale) AS subscale,
        min(question) AS question,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM survey_answer
    GROUP BY
        survey,
        administration,
        CASE WHEN subscale IS NULL THEN lower(trim(question)) ELSE item END
),
pair AS (
    SELECT
        n.survey,
        n.instrument,
        n.administration,
        n.school_year,
        b.instrument AS instrument_before,
        b.administration AS administration_before
    FROM wave AS n
    JOIN wave AS b ON b.survey = n.survey AND b.nth = n.nth - 1
)
SELECT
    p.survey,
    a.survey_level,
    p.school_year,
    p.administration,
    p.administration_before,
    p.instrument,
    p.instrument_before,
    a.item,
    a.subscale,
    a.question,
    b.question AS question_before,
    CASE
        WHEN b.followed_by IS NULL THEN 'new'
        WHEN lower(trim(a.question)) = lower(trim(b.question)) THEN 'same'
        ELSE 'reworded'
    END AS wording,
    a._file,
    a._sheet,
    a._row
FROM pair AS p
JOIN asked AS a ON a.survey = p.survey AND a.administration = p.administration
LEFT JOIN asked AS b
    ON b.survey = p.survey
    AND b.administration = p.administration_before
    AND b.followed_by = a.followed_by
UNION ALL
SELECT
    p.survey,
    b.survey_level,
    p.school_year,
    p.administration,
    p.administration_before,
    p.instrument,
    p.instrument_before,
    b.item,
    b.subscale,
    CAST(NULL AS VARCHAR) AS question,
    b.question AS question_before,
    'dropped' AS wording,
    b._file,
    b._sheet,
    b._row
FROM pair AS p
JOIN asked AS b ON b.survey = p.survey AND b.administration = p.administration_before
LEFT JOIN asked AS a
    ON a.survey = p.survey
    AND a.administration = p.administration
    AND a.followed_by = b.followed_by
WHERE a.followed_by IS NULL
