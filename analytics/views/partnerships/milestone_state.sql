-- Grain: one row per milestone of the plan and school year.
-- Overdue: neither complete nor restructured, and its end month lies before the month as of which
-- the plan is read (see office_month). Without an end month nothing is overdue.
WITH named AS (
    SELECT m.school_year, m.number, string_agg(v.label, '; ' ORDER BY v.position) AS units
    FROM milestone AS m
    CROSS JOIN UNNEST(string_split(coalesce(m.responsible, ''), ';')) AS t(code)
    JOIN vocabulary_term AS v ON v.vocabulary = 'responsible_unit' AND v.code = t.code
    GROUP BY m.school_year, m.number
)
SELECT
    m.school_year,
    concat_ws('|', m.school_year, CAST(m.number AS VARCHAR)) AS milestone,
    m.number,
    m.label,
    m.responsible,
    n.units AS responsible_units,
    m.starts_on,
    m.ends_on,
    concat_ws(' ', b.month_name, CAST(b.year AS VARCHAR)) AS start_month,
    concat_ws(' ', e.month_name, CAST(e.year AS VARCHAR)) AS end_month,
    m.status AS milestone_status,
    coalesce(m.status, '') = 'complete' AS is_complete,
    coalesce(m.status, '') NOT IN ('complete', 'restructured') AS is_open,
    o.as_of_month,
    coalesce(m.status, '') NOT IN ('complete', 'restructured') AND m.ends_on < o.as_of_month
        AS is_overdue,
    CASE
        WHEN coalesce(m.status, '') NOT IN ('complete', 'restructured')
            THEN date_diff('month', m.ends_on, o.as_of_month)
    END AS months_overdue,
    m.ends_on >= y.ends_before AS ends_after_year,
    m._file,
    m._sheet,
    m._row
FROM milestone AS m
CROSS JOIN office_month AS o
LEFT JOIN named AS n ON n.school_year = m.school_year AND n.number = m.number
LEFT JOIN calendar AS b ON b.month_start = m.starts_on
LEFT JOIN calendar AS e ON e.month_start = m.ends_on
LEFT JOIN calendar_year AS y ON y.school_year = m.school_year
