-- Grain: one row per registered program of a partner and school year from its registration on.
-- Onboarded: every required step is done before the school year is over.
-- Missing: the required steps that are not done. Active: the program has a partnership that year.
WITH counted AS (
    SELECT
        school_year,
        program,
        program_name,
        organization,
        partner_type,
        registered_on,
        count(*) FILTER (WHERE is_required) AS steps_required,
        count(*) FILTER (WHERE is_required AND is_done) AS steps_done,
        count(*) FILTER (WHERE is_required AND is_done_this_year) AS steps_done_this_year,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM onboarding_requirement
    GROUP BY school_year, program, program_name, organization, partner_type, registered_on
),
missing AS (
    SELECT r.school_year, r.program, string_agg(t.label, '; ' ORDER BY t.position) AS missing_steps
    FROM onboarding_requirement AS r
    JOIN vocabulary_term AS t
        ON t.vocabulary = 'onboarding_step' AND t.code = r.onboarding_step
    WHERE r.is_required AND NOT r.is_done
    GROUP BY r.school_year, r.program
),
active AS (
    SELECT school_year, program, count(*) AS partnerships
    FROM partnership_year
    GROUP BY school_year, program
)
SELECT
    c.school_year,
    c.program,
    c.program_name,
    c.organization,
    c.partner_type,
    c.registered_on,
    c.steps_required,
    c.steps_done,
    c.steps_done = c.steps_required AS is_onboarded,
    c.steps_done = c.steps_required AND c.steps_done_this_year > 0 AS is_onboarded_this_year,
    m.missing_steps,
    coalesce(a.partnerships, 0) AS partnerships,
    c._file,
    c._sheet,
    c._row
FROM counted AS c
LEFT JOIN missing AS m ON m.school_year = c.school_year AND m.program = c.program
LEFT JOIN active AS a ON a.school_year = c.school_year AND a.program = c.program
