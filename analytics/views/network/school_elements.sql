-- Grain: one row per member school and school year, with its essential elements in place.
SELECT
    school_year,
    school,
    school_name,
    region,
    district,
    level,
    coach,
    stage,
    count(*) AS elements,
    count(*) FILTER (WHERE is_in_place) AS elements_in_place,
    count(*) = count(*) FILTER (WHERE is_in_place) AS has_all_elements,
    min(_file) AS _file,
    min(_sheet) AS _sheet,
    min(_row) AS _row
FROM school_element
GROUP BY school_year, school, school_name, region, district, level, coach, stage
