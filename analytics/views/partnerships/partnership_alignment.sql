-- Grain: one row per active partnership and school year.
-- Outcomes: those of the alignment form of the program in that year, else those of the registry.
-- Aligned: at least one strategic outcome is named; "not aligned" names none.
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
    f.program_id IS NOT NULL AS has_form,
    coalesce(f.strategic_outcomes, g.strategic_outcomes) AS strategic_outcomes,
    coalesce(f.strategic_outcomes, g.strategic_outcomes, 'none') <> 'none' AS is_aligned,
    p._file,
    p._sheet,
    p._row
FROM partnership_year AS p
LEFT JOIN alignment_form AS f ON f.program_id = p.program AND f.school_year = p.school_year
LEFT JOIN program AS g ON g.program_id = p.program
