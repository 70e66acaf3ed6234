-- Grain: one row per enrolled student and school year with boxes on file, by other roll-ups.
-- OMB 2024: several boxes are multiracial. Minnesota: American Indian whatever else, then Hispanic,
-- then two or more. A box without a group leaves the student without one, never in a wrong one.
WITH rolled AS (
    SELECT
        school_year,
        student_id,
        scheme,
        count(DISTINCT group_code) AS groups,
        count(*) FILTER (WHERE group_code IS NULL) AS unknown,
        count(*) FILTER (WHERE group_code = 'AMI') AS indian,
        count(*) FILTER (WHERE group_code = 'HIS') AS hispanic,
        max(group_code) AS only_group
    FROM race_box
    GROUP BY school_year, student_id, scheme
)
SELECT
    y.school_year,
    y.student_id,
    y.school,
    y.school_name,
    y.district,
    y.region,
    y.level,
    y.area,
    y.race_ethnicity,
    CASE
        WHEN o.unknown > 0 THEN NULL
        WHEN o.groups > 1 THEN 'MultiracialAndOrMultiethnic'
        ELSE o.only_group
    END AS race_omb,
    CASE
        WHEN m.indian > 0 THEN 'AMI'
        WHEN m.unknown > 0 THEN NULL
        WHEN m.hispanic > 0 THEN 'HIS'
        WHEN m.groups > 1 THEN 'TWO'
        ELSE m.only_group
    END AS race_minnesota,
    y.is_served,
    y._file,
    y._sheet,
    y._row
FROM rolled AS o
JOIN rolled AS m
    ON m.school_year = o.school_year AND m.student_id = o.student_id AND m.scheme = 'minnesota8'
JOIN student_year AS y ON y.school_year = o.school_year AND y.student_id = o.student_id
WHERE o.scheme = 'spd15'
