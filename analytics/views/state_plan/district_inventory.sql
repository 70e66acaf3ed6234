-- Grain: one row per district, school year and activity of the 50 of the district inventory.
-- A district and year with any row on file has all 50: what is not listed is not marked.
WITH inventory AS (
    SELECT DISTINCT district, school_year
    FROM district_inventory_mark
),
marked AS (
    SELECT
        district,
        school_year,
        district_activity,
        coalesce(current_mark = 'yes' OR mark IN ('now', 'both'), FALSE) AS is_current,
        coalesce(planned_mark = 'yes' OR mark IN ('planned', 'both'), FALSE) AS is_planned,
        _file,
        _sheet,
        _row
    FROM district_inventory_mark
)

SELECT
    i.school_year,
    i.district,
    t.code AS district_activity,
    t.position,
    coalesce(m.is_current, FALSE) AS is_current,
    coalesce(m.is_planned, FALSE) AS is_planned,
    m._file,
    m._sheet,
    m._row
FROM inventory AS i
JOIN vocabulary_term AS t ON t.vocabulary = 'district_activity'
LEFT JOIN marked AS m
    ON m.district = i.district
    AND m.school_year = i.school_year
    AND m.district_activity = t.code
