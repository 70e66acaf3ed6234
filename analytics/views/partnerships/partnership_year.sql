-- Grain: one row per partnership (program x school or site) and school year in which it is active.
-- Active: not ended before the year began and not starting after it ended.
-- Sponsors and vendors are left out; an organization of unknown kind counts as a partner.
-- Without ids, organizations and programs are told apart by name, whatever its case and spacing.
SELECT
    p.school_year,
    concat_ws('|', p.partnership_id, p.school_year) AS partnership_year,
    p.partnership_id AS partnership,
    coalesce(
        g.partner_id,
        lower(trim(regexp_replace(p.organization, '\s+', ' ', 'g')))
    ) AS partner,
    coalesce(
        p.program_id,
        concat_ws(
            '|',
            lower(trim(regexp_replace(p.organization, '\s+', ' ', 'g'))),
            lower(trim(regexp_replace(p.program_name, '\s+', ' ', 'g')))
        )
    ) AS program,
    coalesce(o.organization, p.organization) AS organization,
    coalesce(g.program_name, p.program_name) AS program_name,
    o.partner_type,
    coalesce(p.service_categories, g.service_categories) AS service_categories,
    p.school_id AS school,
    coalesce(s.school_name, p.site_name) AS school_name,
    s.district,
    s.region,
    s.level,
    s.area,
    p.starts_on,
    p.ends_on,
    p._file,
    p._sheet,
    p._row
FROM partnership AS p
LEFT JOIN program AS g ON g.program_id = p.program_id
LEFT JOIN partner AS o ON o.partner_id = g.partner_id
LEFT JOIN school AS s ON s.school_id = p.school_id
LEFT JOIN calendar_year AS y ON y.school_year = p.school_year
WHERE coalesce(o.kind, 'partner') = 'partner'
    AND (p.ends_on IS NULL OR y.starts_on IS NULL OR p.ends_on >= y.starts_on)
    AND (p.starts_on IS NULL OR y.ends_before IS NULL OR p.starts_on < y.ends_before)
