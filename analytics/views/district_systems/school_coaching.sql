-- Grain: one row per school of a district with sheets of district systems, and school year.
-- Hours are those of all its coaches; unknown where a named coach has none on file, and 0 where
-- nobody is named.
WITH assigned AS (
    SELECT
        school_year,
        school_id,
        count(DISTINCT coach) AS coaches,
        count(*) FILTER (WHERE coach IS NOT NULL AND hours_per_week IS NULL) AS without_hours,
        sum(hours_per_week) FILTER (WHERE coach IS NOT NULL) AS hours_per_week,
        count(DISTINCT coach) FILTER (WHERE coaching_type = 'systems') AS systems_coaches,
        count(DISTINCT coach) FILTER (
            WHERE coaching_type = 'instructional'
        ) AS instructional_coaches,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM coach_assignment
    GROUP BY school_year, school_id
),
covered AS (
    SELECT DISTINCT school_year, district FROM coach_assignment
)
SELECT
    y.school_year,
    s.region,
    s.district,
    s.school,
    s.school_name,
    s.level,
    s.area,
    s.students,
    coalesce(a.coaches, 0) AS coaches,
    coalesce(a.coaches, 0) > 0 AS has_coach,
    coalesce(a.systems_coaches, 0) > 0 AS has_systems_coach,
    coalesce(a.instructional_coaches, 0) > 0 AS has_instructional_coach,
    CASE
        WHEN coalesce(a.without_hours, 0) = 0 THEN coalesce(a.hours_per_week, 0)
    END AS hours_per_week,
    coalesce(a._file, s._file) AS _file,
    coalesce(a._sheet, s._sheet) AS _sheet,
    coalesce(a._row, s._row) AS _row
FROM covered AS y
JOIN school_place AS s ON s.district = y.district
LEFT JOIN assigned AS a ON a.school_year = y.school_year AND a.school_id = s.school
