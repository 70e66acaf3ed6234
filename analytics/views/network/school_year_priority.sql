-- Grain: one row per member school and school year, with the reasons for more coaching that were
-- open on any day of the year.
WITH year_reason AS (
    SELECT r.school_id, y.school_year, count(*) AS reasons
    FROM coaching_reason AS r
    JOIN calendar_year AS y
        ON r.opened_on < y.ends_before
        AND (r.closed_on IS NULL OR r.closed_on >= y.starts_on)
    GROUP BY r.school_id, y.school_year
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
    coalesce(r.reasons, 0) AS reasons,
    m._file,
    m._sheet,
    m._row
FROM school_year_member AS m
LEFT JOIN year_reason AS r ON r.school_id = m.school AND r.school_year = m.school_year
WHERE m.status = 'member'
