-- Grain: one row per vendor, program, school and school year with a service on file.
-- Vendors are out of scope and never counted as partners; here they stand because they serve
-- students directly.
SELECT
    p.school_year,
    o.partner_id AS partner,
    o.organization,
    o.partner_type,
    g.program_id AS program,
    g.program_name,
    p.school_id AS school,
    s.school_name,
    s.district,
    s.region,
    s.level,
    s.area,
    p._file,
    p._sheet,
    p._row
FROM partnership AS p
JOIN program AS g ON g.program_id = p.program_id
JOIN partner AS o ON o.partner_id = g.partner_id AND o.kind = 'vendor'
LEFT JOIN school AS s ON s.school_id = p.school_id
