-- Grain: one row per coach of schools, district and school year, with the roster beside it.
SELECT
    a.school_year,
    p.region,
    a.district,
    a.coach,
    count(*) AS schools,
    count(r.coach) > 0 AS is_on_roster,
    min(a._file) AS _file,
    min(a._sheet) AS _sheet,
    min(a._row) AS _row
FROM coach_assignment AS a
LEFT JOIN district_place AS p ON p.district = a.district
LEFT JOIN (
    SELECT DISTINCT school_year, district, coach FROM district_coach
) AS r ON r.school_year = a.school_year AND r.district = a.district AND r.coach = a.coach
WHERE a.coach IS NOT NULL
GROUP BY a.school_year, p.region, a.district, a.coach
