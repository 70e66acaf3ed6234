-- Grain: one row per district with sheets of district systems, school year and school.
-- The stage held on the first day of the school year or, where none was held yet, the first one
-- of the year, against the stage held on its last day that the data cover. Moving back counts
-- as minus.
WITH ranked AS (
    SELECT code, position FROM vocabulary_term WHERE vocabulary = 'stage'
),
year_of_district AS (
    SELECT
        y.school_year,
        y.region,
        y.district,
        c.starts_on,
        c.ends_before
    FROM systems_district_year AS y
    JOIN calendar_year AS c ON c.school_year = y.school_year
),
held AS (
    SELECT
        y.school_year,
        y.region,
        y.district,
        h.school_id AS school,
        r.position,
        h.started_on <= y.starts_on AS is_before,
        row_number() OVER (
            PARTITION BY y.school_year, h.school_id, h.started_on <= y.starts_on
            ORDER BY h.started_on DESC
        ) AS from_last,
        row_number() OVER (
            PARTITION BY y.school_year, h.school_id, h.started_on <= y.starts_on
            ORDER BY h.started_on
        ) AS from_first,
        h._file,
        h._sheet,
        h._row
    FROM year_of_district AS y
    JOIN school_place AS s ON s.district = y.district
    JOIN stage_history AS h ON h.school_id = s.school AND h.started_on < y.ends_before
    JOIN ranked AS r ON r.code = h.stage
),
ends AS (
    SELECT
        school_year,
        region,
        district,
        school,
        coalesce(
            max(position) FILTER (WHERE is_before AND from_last = 1),
            max(position) FILTER (WHERE NOT is_before AND from_first = 1)
        ) AS first_position,
        coalesce(
            max(position) FILTER (WHERE NOT is_before AND from_last = 1),
            max(position) FILTER (WHERE is_before AND from_last = 1)
        ) AS last_position,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM held
    GROUP BY school_year, region, district, school
),
dose AS (
    SELECT school_year, district, sum(hours) AS coaching_hours
    FROM coach_support
    WHERE support_kind = 'coaching'
    GROUP BY school_year, district
)
SELECT
    e.school_year,
    e.region,
    e.district,
    e.school,
    e.first_position,
    e.last_position,
    e.last_position - e.first_position AS stages_moved,
    coalesce(d.coaching_hours, 0) AS coaching_hours,
    e._file,
    e._sheet,
    e._row
FROM ends AS e
LEFT JOIN dose AS d ON d.school_year = e.school_year AND d.district = e.district
