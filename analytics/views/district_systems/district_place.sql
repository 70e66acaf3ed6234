-- Grain: one row per district of the school directory, with its region.
SELECT
    district,
    min(region) AS region,
    count(*) AS schools,
    sum(students) AS students,
    min(_file) AS _file,
    min(_sheet) AS _sheet,
    min(_row) AS _row
FROM school
WHERE district IS NOT NULL
GROUP BY district
