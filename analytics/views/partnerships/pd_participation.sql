-- Grain: one row per session for staff and participant.
-- Satisfied: a score from the one on that the setting names; no score, no opinion.
WITH threshold AS (
    SELECT CAST(max(value) AS DOUBLE) AS score
    FROM setting_value
    WHERE setting = 'pd_satisfied_from' AND scope = ''
)
SELECT
    c.school_year,
    c.month,
    a.session_id AS pd_session,
    a.title,
    a.held_on,
    a.participant_id,
    a.satisfaction,
    a.satisfaction >= t.score AS is_satisfied,
    a._file,
    a._sheet,
    a._row
FROM pd_attendance AS a
CROSS JOIN threshold AS t
LEFT JOIN calendar_month AS c ON c.month_start = CAST(date_trunc('month', a.held_on) AS DATE)
