-- Grain: one row per milestone of the plan, school year and responsible unit; a milestone without
-- a unit has one row. Count distinct milestones, never rows.
SELECT
    m.school_year,
    m.milestone,
    m.number,
    m.label,
    nullif(t.code, '') AS responsible_unit,
    m.starts_on,
    m.ends_on,
    m.milestone_status,
    m.is_complete,
    m.is_open,
    m.is_overdue,
    m._file,
    m._sheet,
    m._row
FROM milestone_state AS m
CROSS JOIN UNNEST(string_split(coalesce(m.responsible, ''), ';')) AS t(code)
