-- Grain: one row per school and school year, for districts that keep an inventory in that year.
-- Schools: all of the directory in a district where at least one school has a partnership on file.
-- Students: the published count of the year, else the directory's figure. Both are public; the list
-- of enrolled students is not, and viewers read numbers from it by release only.
WITH inventory AS (
    SELECT DISTINCT p.school_year, s.district
    FROM partnership AS p
    JOIN school AS s ON s.school_id = p.school_id
),
active AS (
    SELECT school_year, school, count(*) AS partnerships
    FROM partnership_year
    GROUP BY school_year, school
),
counted AS (
    SELECT school_year, school_id, max(students) AS students
    FROM enrolment_count
    WHERE dimension = 'all'
    GROUP BY school_year, school_id
)
SELECT
    i.school_year,
    s.school_id AS school,
    s.school_name,
    s.district,
    s.region,
    s.level,
    s.area,
    coalesce(a.partnerships, 0) AS partnerships,
    coalesce(c.students, s.students) AS students,
    s._file,
    s._sheet,
    s._row
FROM inventory AS i
JOIN school AS s ON s.district IS NOT DISTINCT FROM i.district
LEFT JOIN active AS a ON a.school_year = i.school_year AND a.school = s.school_id
LEFT JOIN counted AS c ON c.school_year = i.school_year AND c.school_id = s.school_id
