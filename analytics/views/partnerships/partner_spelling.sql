-- Grain: one row per spelling of an organization in the inventory that differs from the registry,
-- and school year. The id decides who it is, so nothing is counted twice.
SELECT
    p.school_year,
    o.partner_id AS partner,
    o.organization,
    p.organization AS spelled,
    count(*) AS partnerships,
    min(p._file) AS _file,
    min(p._sheet) AS _sheet,
    min(p._row) AS _row
FROM partnership AS p
JOIN program AS g ON g.program_id = p.program_id
JOIN partner AS o ON o.partner_id = g.partner_id
WHERE lower(regexp_replace(p.organization, '[^A-Za-z0-9]+', ' ', 'g'))
    <> lower(regexp_replace(o.organization, '[^A-Za-z0-9]+', ' ', 'g'))
GROUP BY p.school_year, o.partner_id, o.organization, p.organization
