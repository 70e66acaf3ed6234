-- Grain: one row per record of the inventory: a partnership active in the school year.
-- Who: an organization is named. What: a program or a service. Where: a school or a site.
-- Whom: the grades or group served, or a roster of students of the program in that year.
SELECT
    p.school_year,
    p.partnership_year,
    p.partnership,
    p.organization,
    p.program,
    p.program_name,
    p.partner_type,
    p.school,
    p.school_name,
    p.district,
    p.region,
    p.level,
    p.area,
    p.organization IS NOT NULL AS has_who,
    p.program_name IS NOT NULL OR p.service_categories IS NOT NULL AS has_what,
    p.school IS NOT NULL OR p.school_name IS NOT NULL AS has_where,
    i.grade_levels IS NOT NULL OR r.program_id IS NOT NULL AS has_whom,
    p._file,
    p._sheet,
    p._row
FROM partnership_year AS p
JOIN partnership AS i
    ON i.partnership_id = p.partnership AND i.school_year = p.school_year
LEFT JOIN rostered_program AS r
    ON r.school_year = p.school_year AND r.program_id = p.program
