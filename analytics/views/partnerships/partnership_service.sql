-- Grain: one row per active partnership, school year and service category; a partnership that
-- names no category has one row without. Count distinct partnerships, never rows.
SELECT
    p.school_year,
    p.partnership_year,
    p.partnership,
    p.partner,
    p.program,
    p.organization,
    p.program_name,
    p.partner_type,
    nullif(t.code, '') AS service_category,
    p.school,
    p.school_name,
    p.district,
    p.region,
    p.level,
    p.area,
    p._file,
    p._sheet,
    p._row
FROM partnership_year AS p
CROSS JOIN UNNEST(string_split(coalesce(p.service_categories, ''), ';')) AS t(code)
