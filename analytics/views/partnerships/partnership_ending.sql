-- Grain: one row per partnership that ended or changed, and day.
-- Ended: told by the procedure for ending or changing; or an end date in the inventory that has a
-- reason, or that lies earlier before the end of the school year than the setting
-- ended_early_days allows. An end told twice counts once. Sponsors and vendors are left out.
WITH early AS (
    SELECT CAST(max(value) AS DOUBLE) AS days
    FROM setting_value
    WHERE setting = 'ended_early_days' AND scope = ''
),
dated AS (
    SELECT
        p.partnership_id,
        p.ends_on,
        p.end_reason,
        p._file,
        p._sheet,
        p._row,
        row_number() OVER (
            PARTITION BY p.partnership_id, p.ends_on ORDER BY p.school_year
        ) AS nth
    FROM partnership AS p
    JOIN calendar_year AS y ON p.ends_on >= y.starts_on AND p.ends_on < y.ends_before
    CROSS JOIN early AS d
    WHERE p.end_reason IS NOT NULL OR date_diff('day', p.ends_on, y.ends_before) > d.days
),
told AS (
    SELECT
        c.partnership_id,
        c.changed_on,
        c.change_kind,
        coalesce(c.end_reason, e.end_reason) AS end_reason,
        c.what_changed,
        c._file,
        c._sheet,
        c._row
    FROM partnership_change AS c
    LEFT JOIN dated AS e
        ON c.change_kind = 'ended'
        AND e.nth = 1
        AND e.partnership_id = c.partnership_id
        AND e.ends_on = c.changed_on
    UNION ALL
    SELECT
        e.partnership_id,
        e.ends_on AS changed_on,
        'ended' AS change_kind,
        e.end_reason,
        CAST(NULL AS VARCHAR) AS what_changed,
        e._file,
        e._sheet,
        e._row
    FROM dated AS e
    LEFT JOIN partnership_change AS c
        ON c.partnership_id = e.partnership_id
        AND c.change_kind = 'ended'
        AND c.changed_on = e.ends_on
    WHERE e.nth = 1 AND c.partnership_id IS NULL
),
place AS (
    SELECT
        partnership_id,
        program_id,
        organization,
        program_name,
        school_id,
        site_name,
        row_number() OVER (PARTITION BY partnership_id ORDER BY school_year DESC) AS nth
    FROM partnership
)
SELECT
    y.school_year,
    t.partnership_id AS partnership,
    coalesce(o.organization, p.organization) AS organization,
    coalesce(g.program_name, p.program_name) AS program_name,
    o.partner_type,
    p.school_id AS school,
    coalesce(s.school_name, p.site_name) AS school_name,
    s.district,
    s.region,
    s.level,
    s.area,
    t.changed_on,
    t.change_kind,
    t.end_reason,
    t.what_changed,
    t._file,
    t._sheet,
    t._row
FROM told AS t
LEFT JOIN place AS p ON p.partnership_id = t.partnership_id AND p.nth = 1
LEFT JOIN program AS g ON g.program_id = p.program_id
LEFT JOIN partner AS o ON o.partner_id = g.partner_id
LEFT JOIN school AS s ON s.school_id = p.school_id
LEFT JOIN calendar_year AS y ON t.changed_on >= y.starts_on AND t.changed_on < y.ends_before
WHERE coalesce(o.kind, 'partner') = 'partner'
