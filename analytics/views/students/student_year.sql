-- Grain: one row per enrolled student and school year.
-- Served: the student stands in at least one roster of the year; slots: in how many.
-- A student belongs to the school of enrolment, wherever the program took place.
WITH slots AS (
    SELECT school_year, student_id, count(*) AS slots
    FROM student_roster
    GROUP BY school_year, student_id
)
SELECT
    e.school_year,
    e.student_id,
    e.school_id AS school,
    s.school_name,
    s.district,
    s.region,
    s.level,
    s.area,
    g.term_group AS grade_band,
    e.race_ethnicity,
    e.gender,
    e.english_learner,
    e.disability,
    e.economic_status,
    r.slots IS NOT NULL AS is_served,
    coalesce(r.slots, 0) AS slots,
    e._file,
    e._sheet,
    e._row
FROM enrolment AS e
LEFT JOIN school AS s ON s.school_id = e.school_id
LEFT JOIN vocabulary_term AS g ON g.vocabulary = 'grade' AND g.code = e.grade
LEFT JOIN slots AS r ON r.school_year = e.school_year AND r.student_id = e.student_id
