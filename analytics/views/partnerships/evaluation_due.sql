-- Grain: one row per evaluation of a partnership.
-- Due: the due month is not after the month up to which the office's data reach, or it is done.
-- The school year is that of the due date; the place that of the partnership in that year.
SELECT
    y.school_year,
    e.partnership_id AS partnership,
    p.organization,
    p.program_name,
    p.partner_type,
    p.school,
    p.school_name,
    p.district,
    p.region,
    p.level,
    p.area,
    e.due_on,
    e.completed_on,
    e.completed_on IS NOT NULL AS is_completed,
    e.completed_on IS NOT NULL
        OR CAST(date_trunc('month', e.due_on) AS DATE) <= m.as_of_month AS is_due,
    e.completed_on IS NULL
        AND CAST(date_trunc('month', e.due_on) AS DATE) < m.as_of_month AS is_overdue,
    e.effectiveness,
    e.satisfaction,
    e._file,
    e._sheet,
    e._row
FROM evaluation AS e
CROSS JOIN office_month AS m
LEFT JOIN calendar_year AS y ON e.due_on >= y.starts_on AND e.due_on < y.ends_before
LEFT JOIN partnership_year AS p
    ON p.partnership = e.partnership_id AND p.school_year = y.school_year
