-- Grain: one row per district with any sheet of district systems, and school year.
-- Systems are asked for in the school years in which any district sends its components.
WITH anything AS (
    SELECT school_year, district, _file, _sheet, _row FROM coaching_component
    UNION ALL
    SELECT school_year, district, _file, _sheet, _row FROM coaching_system
    UNION ALL
    SELECT school_year, district, _file, _sheet, _row FROM district_coach
    UNION ALL
    SELECT school_year, district, _file, _sheet, _row FROM coach_assignment
    UNION ALL
    SELECT school_year, district, _file, _sheet, _row FROM service_plan
    UNION ALL
    SELECT c.school_year, l.district, l._file, l._sheet, l._row
    FROM support_log AS l
    JOIN calendar_month AS c ON c.month_start = CAST(date_trunc('month', l.held_on) AS DATE)
    UNION ALL
    SELECT c.school_year, s.district, s._file, s._sheet, s._row
    FROM assessment_score AS s
    JOIN calendar_month AS c
        ON c.month_start = CAST(date_trunc('month', s.administered_on) AS DATE)
),
listed AS (
    SELECT
        school_year,
        district,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM anything
    GROUP BY school_year, district
),
components AS (
    SELECT
        school_year,
        district,
        count(*) FILTER (WHERE is_documented) AS documented_components
    FROM coaching_component
    GROUP BY school_year, district
),
years_asked AS (
    SELECT DISTINCT school_year FROM coaching_component
),
all_components AS (
    SELECT count(*) AS components_asked FROM vocabulary_term WHERE vocabulary = 'component'
)
SELECT
    l.school_year,
    p.region,
    l.district,
    c.district IS NOT NULL OR s.district IS NOT NULL AS is_on_file,
    q.school_year IS NOT NULL AS is_asked,
    coalesce(c.documented_components, 0) AS documented_components,
    a.components_asked,
    coalesce(s.is_approved, FALSE) AS is_approved,
    s.approved_on,
    s.shared_on,
    l._file,
    l._sheet,
    l._row
FROM listed AS l
CROSS JOIN all_components AS a
LEFT JOIN district_place AS p ON p.district = l.district
LEFT JOIN years_asked AS q ON q.school_year = l.school_year
LEFT JOIN components AS c ON c.school_year = l.school_year AND c.district = l.district
LEFT JOIN coaching_system AS s ON s.school_year = l.school_year AND s.district = l.district
