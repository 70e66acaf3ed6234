-- Grain: one row per enrolled student, school year, scheme and box ticked, with its group.
-- A row of the crosswalk comes before what is known of a box; the latest one up to the year holds.
WITH box AS (
    SELECT school_year, student_id, unnest(string_split(race_boxes, ';')) AS box, _file, _sheet, _row
    FROM enrolment
    WHERE race_boxes IS NOT NULL
),
scheme AS (
    SELECT DISTINCT scheme FROM race_box_known
),
ticked AS (
    SELECT b.school_year, b.student_id, s.scheme, lower(trim(b.box)) AS box, b._file, b._sheet, b._row
    FROM box AS b
    CROSS JOIN scheme AS s
    WHERE trim(b.box) <> ''
),
crossed AS (
    SELECT
        t.school_year,
        t.student_id,
        t.scheme,
        t.box,
        c.group_code,
        row_number() OVER (
            PARTITION BY t.school_year, t.student_id, t.scheme, t.box
            ORDER BY coalesce(c.from_year, '') DESC
        ) AS nth
    FROM ticked AS t
    JOIN race_crosswalk AS c
        ON c.scheme = t.scheme
        AND lower(trim(c.box)) = t.box
        AND coalesce(c.from_year, '') <= t.school_year
)
SELECT
    t.school_year,
    t.student_id,
    t.scheme,
    t.box,
    coalesce(c.group_code, k.group_code) AS group_code,
    t._file,
    t._sheet,
    t._row
FROM ticked AS t
LEFT JOIN crossed AS c
    ON c.school_year = t.school_year
    AND c.student_id = t.student_id
    AND c.scheme = t.scheme
    AND c.box = t.box
    AND c.nth = 1
LEFT JOIN race_box_known AS k ON k.scheme = t.scheme AND k.box = t.box
