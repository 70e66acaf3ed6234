-- Grain: one row per region and school year with member schools.
SELECT
    m.school_year,
    m.region,
    count(*) AS schools,
    count(g.region) > 0 AS has_grant_rows,
    min(m._file) AS _file,
    min(m._sheet) AS _sheet,
    min(m._row) AS _row
FROM school_year_member AS m
LEFT JOIN region_grant AS g ON g.school_year = m.school_year AND g.region = m.region
WHERE m.status = 'member' AND m.region IS NOT NULL
GROUP BY m.school_year, m.region
