-- Grain: one row per school of the directory.
SELECT
    school_id AS school,
    school_name,
    district,
    region,
    county,
    level,
    area,
    students,
    _file,
    _sheet,
    _row
FROM school
