-- Grain: one row per student, program, school and school year on a roster (a roster slot).
-- Matched: the student is enrolled in that school year. Of the district: as the roster states it;
-- nobody expects the others to be enrolled.
SELECT
    r.school_year,
    r.student_id,
    r.program_id,
    g.program_name,
    o.partner_type,
    r.school_id AS school,
    s.school_name,
    s.district,
    s.region,
    s.level,
    s.area,
    e.student_id IS NOT NULL AS is_matched,
    r.is_of_district,
    r.sessions,
    r._file,
    r._sheet,
    r._row
FROM student_roster AS r
LEFT JOIN enrolment AS e ON e.school_year = r.school_year AND e.student_id = r.student_id
LEFT JOIN program AS g ON g.program_id = r.program_id
LEFT JOIN partner AS o ON o.partner_id = g.partner_id
LEFT JOIN school AS s ON s.school_id = r.school_id
