-- Grain: one row per session of the network for its coaches and coach invited to it.
SELECT
    c.school_year,
    c.month,
    a.session,
    a.session_kind,
    a.held_on,
    a.coach,
    h.region,
    a.has_attended,
    a._file,
    a._sheet,
    a._row
FROM coach_session AS a
LEFT JOIN calendar_month AS c
    ON c.month_start = CAST(date_trunc('month', a.held_on) AS DATE)
LEFT JOIN coach_year AS h ON h.school_year = c.school_year AND h.coach = a.coach
