-- Grain: one row per enrolled student and school year, with whether the school has a partner.
-- Schools of districts without an inventory are unknown, not without a partner.
SELECT
    y.school_year,
    y.student_id,
    y.school,
    y.school_name,
    y.district,
    y.region,
    y.level,
    y.area,
    y.grade_band,
    y.race_ethnicity,
    y.gender,
    y.english_learner,
    y.disability,
    y.economic_status,
    y.is_served,
    p.partnerships > 0 AS has_partner,
    y._file,
    y._sheet,
    y._row
FROM student_year AS y
LEFT JOIN school_partnership AS p ON p.school_year = y.school_year AND p.school = y.school
