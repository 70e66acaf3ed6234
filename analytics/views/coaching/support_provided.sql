-- Grain: one row per activity in the department's activity log: coaching and training provided.
-- Its minutes are never added to those of the coaching interaction log, which holds coaching
-- received. In both logs: coaching that was provided on a day with coaching received there.
WITH received AS (
    SELECT DISTINCT district, held_on FROM log_row WHERE event_class = 'coaching'
)
SELECT
    c.school_year,
    c.month,
    a.cadre,
    a.district,
    a.provided_on,
    a.activity_kind,
    a.provided_minutes,
    a.topics,
    a.attendees,
    a.activity_kind = 'coaching' AND r.district IS NOT NULL AS is_in_both_logs,
    a._file,
    a._sheet,
    a._row
FROM activity_log AS a
LEFT JOIN calendar_month AS c
    ON c.month_start = CAST(date_trunc('month', a.provided_on) AS DATE)
LEFT JOIN received AS r ON r.district = a.district AND r.held_on = a.provided_on
