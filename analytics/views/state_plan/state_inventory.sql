-- Grain: one row per state, school year and activity of the 47 of the inventory.
-- A state and year with any row on file has all 47: what is not listed is not marked.
-- A check and a star on one item are different marks; both are kept and told as inconsistent.
WITH inventory AS (
    SELECT DISTINCT state, school_year
    FROM inventory_mark
),
marked AS (
    SELECT
        state,
        school_year,
        activity,
        coalesce(current_mark = 'yes' OR mark IN ('now', 'both'), FALSE) AS is_current,
        coalesce(planned_mark = 'yes' OR mark IN ('planned', 'both'), FALSE) AS is_planned,
        note,
        _file,
        _sheet,
        _row
    FROM inventory_mark
)

SELECT
    i.school_year,
    i.state,
    t.term_group AS strategy,
    t.code AS state_activity,
    t.label AS activity_name,
    t.position,
    coalesce(m.is_current, FALSE) AS is_current,
    coalesce(m.is_planned, FALSE) AS is_planned,
    CASE
        WHEN m.is_current AND m.is_planned THEN 'both'
        WHEN m.is_current THEN 'now'
        WHEN m.is_planned THEN 'planned'
        ELSE 'none'
    END AS inventory_mark,
    concat_ws('|', i.state, i.school_year, t.code) AS inventory_item,
    m.note,
    m._file,
    m._sheet,
    m._row
FROM inventory AS i
JOIN vocabulary_term AS t ON t.vocabulary = 'state_activity'
LEFT JOIN marked AS m
    ON m.state = i.state AND m.school_year = i.school_year AND m.activity = t.code
