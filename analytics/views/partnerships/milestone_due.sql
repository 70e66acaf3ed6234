-- Grain: one row per milestone that has an end month, where the month as of which the plan is read
-- is known: those of which it can be told whether they are overdue.
SELECT
    m.school_year,
    m.milestone,
    m.number,
    m.label,
    m.starts_on,
    m.ends_on,
    m.milestone_status,
    m.as_of_month,
    m.is_overdue,
    m._file,
    m._sheet,
    m._row
FROM milestone_state AS m
WHERE m.ends_on IS NOT NULL AND m.as_of_month IS NOT NULL
