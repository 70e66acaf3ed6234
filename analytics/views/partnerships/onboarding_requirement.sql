-- Grain: one row per registered program of a partner, school year from its registration on, and
-- step of onboarding.
-- Required: what the onboarding sheet says of the program, else the setting of the step.
-- Done: completed before the school year was over. Where the sheet does not name the step, the
-- registry's own columns on insurance and background checks count, as of the registration.
WITH office_year AS (
    SELECT school_year FROM partnership
    UNION
    SELECT y.school_year
    FROM onboarding_step AS o
    JOIN calendar_year AS y ON o.completed_on >= y.starts_on AND o.completed_on < y.ends_before
),
general AS (
    SELECT max(value) AS value
    FROM setting_value
    WHERE setting = 'onboarding_step_required' AND scope = ''
),
stated AS (
    SELECT
        g.program_id,
        t.code AS step,
        coalesce(o.is_required, coalesce(r.value, d.value) = 'yes') AS is_required,
        CASE
            WHEN o.program_id IS NOT NULL THEN o.completed_on
            WHEN t.code = 'insurance' AND g.has_insurance THEN g.registered_on
            WHEN t.code = 'background_check' AND g.has_background_checks THEN g.registered_on
        END AS completed_on,
        coalesce(o._file, g._file) AS _file,
        coalesce(o._sheet, g._sheet) AS _sheet,
        coalesce(o._row, g._row) AS _row
    FROM program AS g
    JOIN vocabulary_term AS t ON t.vocabulary = 'onboarding_step'
    CROSS JOIN general AS d
    LEFT JOIN setting_value AS r ON r.setting = 'onboarding_step_required' AND r.scope = t.code
    LEFT JOIN onboarding_step AS o ON o.program_id = g.program_id AND o.step = t.code
)
SELECT
    y.school_year,
    s.program_id AS program,
    g.program_name,
    o.organization,
    o.partner_type,
    s.step AS onboarding_step,
    s.is_required,
    s.completed_on,
    s.completed_on IS NOT NULL AND s.completed_on < y.ends_before AS is_done,
    s.completed_on IS NOT NULL AND s.completed_on >= y.starts_on AND s.completed_on < y.ends_before
        AS is_done_this_year,
    g.registered_on,
    s._file,
    s._sheet,
    s._row
FROM stated AS s
JOIN program AS g ON g.program_id = s.program_id
LEFT JOIN partner AS o ON o.partner_id = g.partner_id
JOIN calendar_year AS y ON g.registered_on < y.ends_before
JOIN office_year AS i ON i.school_year = y.school_year
WHERE coalesce(o.kind, 'partner') = 'partner'
