-- Grain: one row per position on a district's coach roster and condition of it.
-- Conditions: selection, supervision, decision authority, time, and a defined role.
SELECT
    r.school_year,
    r.region,
    r.district,
    r.coach,
    r.coaching_role,
    r.coaching_type,
    t.code AS coaching_condition,
    coalesce(
        CASE t.code
            WHEN 'selection' THEN r.is_selected_by_protocol
            WHEN 'supervision' THEN r.supervisor IS NOT NULL
            WHEN 'decision_authority' THEN r.decision_authority IS NOT NULL
            WHEN 'time' THEN r.hours_per_week > 0
            ELSE r.is_role_defined
        END,
        FALSE
    ) AS is_settled,
    r._file,
    r._sheet,
    r._row
FROM coach_position AS r
JOIN vocabulary_term AS t ON t.vocabulary = 'coaching_condition'
