-- Grain: one row per school, school year, grades counted, dimension and group of the published
-- counts. Counts of different dimensions are of the same students: never add them together.
SELECT
    c.school_year,
    c.school_id AS school,
    coalesce(s.school_name, c.school_name) AS school_name,
    coalesce(s.district, c.district) AS district,
    s.region,
    s.level,
    s.area,
    c.grade_scope,
    c.dimension,
    c.student_group,
    c.students,
    c._file,
    c._sheet,
    c._row
FROM enrolment_count AS c
LEFT JOIN school AS s ON s.school_id = c.school_id
