-- Grain: one row per school, school year and need that the school has stated.
-- Partners: different partners with an active partnership for that service at that school.
-- A need without any is a gap; from so many on as the setting says it is an overlap.
WITH threshold AS (
    SELECT CAST(max(value) AS DOUBLE) AS partners
    FROM setting_value
    WHERE setting = 'overlap_from_partners' AND scope = ''
),
offered AS (
    SELECT school_year, school, service_category, count(DISTINCT partner) AS partners
    FROM partnership_service
    GROUP BY school_year, school, service_category
)
SELECT
    n.school_year,
    n.school_id AS school,
    s.school_name,
    s.district,
    s.region,
    s.level,
    s.area,
    n.need AS service_category,
    coalesce(o.partners, 0) AS partners,
    CASE
        WHEN o.partners IS NULL THEN 'gap'
        WHEN o.partners >= t.partners THEN 'overlap'
        ELSE 'filled'
    END AS coverage_state,
    n.note,
    n._file,
    n._sheet,
    n._row
FROM school_need AS n
CROSS JOIN threshold AS t
LEFT JOIN school AS s ON s.school_id = n.school_id
LEFT JOIN offered AS o
    ON o.school_year = n.school_year
    AND o.school = n.school_id
    AND o.service_category = n.need
