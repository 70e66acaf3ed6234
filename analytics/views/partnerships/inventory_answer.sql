-- Grain: one row per record of the inventory and question: who, what, where and whom.
SELECT
    r.school_year,
    t.code AS inventory_question,
    r.partnership_year,
    r.partnership,
    r.organization,
    r.program_name,
    r.partner_type,
    r.school,
    r.school_name,
    r.district,
    r.region,
    r.level,
    r.area,
    CASE t.code
        WHEN 'who' THEN r.has_who
        WHEN 'what' THEN r.has_what
        WHEN 'where' THEN r.has_where
        ELSE r.has_whom
    END AS is_answered,
    r._file,
    r._sheet,
    r._row
FROM inventory_record AS r
JOIN vocabulary_term AS t ON t.vocabulary = 'inventory_question'
