-- Grain: one row per response to the feedback of a training session.
-- Agreed share: answers of agree or strongly agree (4 or 5) in percent of the response's answers;
-- unsure is an answer, not applicable is none.
SELECT
    respondent,
    school_year,
    month,
    instrument,
    administration,
    session,
    respondent_role,
    district,
    region,
    count(*) AS answered_items,
    100 * CAST(count(*) FILTER (WHERE score >= 4) AS DOUBLE) / nullif(count(*), 0) AS agreed_share,
    min(_file) AS _file,
    min(_sheet) AS _sheet,
    min(_row) AS _row
FROM session_answer
WHERE is_valid
GROUP BY
    respondent,
    school_year,
    month,
    instrument,
    administration,
    session,
    respondent_role,
    district,
    region
