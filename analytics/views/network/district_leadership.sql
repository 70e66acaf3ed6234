-- Grain: one row per school and school year of the membership list.
-- Consistent: a district leader facilitated the school's program in the year and in the years
-- before it, as many in a row as the setting says.
-- Not known: it could still be consistent, because nobody stated it for one of those years.
WITH rule AS (
    SELECT CAST(value AS INTEGER) AS years
    FROM setting_value
    WHERE setting = 'district_leadership_years' AND scope = ''
),
counted AS (
    SELECT
        m.school_id,
        m.school_year,
        r.years,
        count(*) FILTER (WHERE p.has_district_leader) AS led_years,
        count(*) FILTER (WHERE p.has_district_leader IS NULL) AS unstated_years,
        min(m._file) AS _file,
        min(m._sheet) AS _sheet,
        min(m._row) AS _row
    FROM membership AS m
    CROSS JOIN rule AS r
    JOIN membership AS p
        ON p.school_id = m.school_id
        AND p.school_year <= m.school_year
        AND CAST(substr(p.school_year, 1, 4) AS INTEGER)
        > CAST(substr(m.school_year, 1, 4) AS INTEGER) - r.years
    GROUP BY m.school_id, m.school_year, r.years
)
SELECT
    school_id AS school,
    school_year,
    led_years,
    CASE
        WHEN led_years >= years THEN 'consistent'
        WHEN led_years + unstated_years >= years THEN 'not_known'
        ELSE 'not_consistent'
    END AS district_leadership,
    _file,
    _sheet,
    _row
FROM counted
