-- Grain: one row per support that a coach gave.
-- The suggested kind follows the signs: absent from the setting, second-hand debriefing or ready
-- materials is consultation; in the setting without either is coaching; no signs, no suggestion.
-- Training has no signs of its own and is never contradicted.
WITH signed AS (
    SELECT
        l.*,
        l.was_in_setting IS NOT NULL
            OR l.was_second_hand IS NOT NULL
            OR l.was_ready_material IS NOT NULL AS has_signs,
        coalesce(NOT l.was_in_setting, FALSE)
            OR coalesce(l.was_second_hand, FALSE)
            OR coalesce(l.was_ready_material, FALSE) AS is_like_consultation
    FROM support_log AS l
)
SELECT
    concat_ws(
        '|',
        l.district,
        l.coach,
        CAST(l.held_on AS VARCHAR),
        coalesce(l.recipient, ''),
        l.support_kind,
        coalesce(l.entry, '')
    ) AS support_id,
    c.school_year,
    c.month,
    p.region,
    l.district,
    l.school_id AS school,
    l.coach,
    l.recipient,
    l.held_on,
    l.support_kind,
    l.hours,
    l.has_signs,
    CASE
        WHEN l.is_like_consultation THEN 'consultation'
        WHEN l.was_in_setting THEN 'coaching'
    END AS suggested_kind,
    (l.support_kind = 'coaching' AND l.is_like_consultation)
        OR (
            l.support_kind = 'consultation'
            AND NOT l.is_like_consultation
            AND coalesce(l.was_in_setting, FALSE)
        ) AS is_contradicted,
    l._file,
    l._sheet,
    l._row
FROM signed AS l
LEFT JOIN calendar_month AS c ON c.month_start = CAST(date_trunc('month', l.held_on) AS DATE)
LEFT JOIN district_place AS p ON p.district = l.district
