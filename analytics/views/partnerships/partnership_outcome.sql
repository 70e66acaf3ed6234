-- Grain: one row per active partnership, school year and strategic outcome that it names.
-- Count distinct partnerships, never rows.
SELECT
    p.school_year,
    p.partnership_year,
    p.partnership,
    p.organization,
    p.program_name,
    p.partner_type,
    p.school,
    p.school_name,
    p.district,
    p.region,
    p.level,
    p.area,
    p.is_aligned,
    nullif(t.code, '') AS strategic_outcome,
    p._file,
    p._sheet,
    p._row
FROM partnership_alignment AS p
CROSS JOIN UNNEST(string_split(coalesce(p.strategic_outcomes, ''), ';')) AS t(code)
