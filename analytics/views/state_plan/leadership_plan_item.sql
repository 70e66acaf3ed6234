-- Grain: one row per state, school year and activity that is planned or stands in the plan.
-- The plan of a school year follows that year's inventory.
-- Timeline: a start and an end. Budget: any amount, also 0. Ready: all three are stated.
WITH item AS (
    SELECT state, school_year, state_activity FROM state_inventory WHERE is_planned
    UNION
    SELECT state, school_year, activity FROM leadership_activity
)

SELECT
    i.school_year,
    i.state,
    t.term_group AS strategy,
    i.state_activity,
    t.label AS activity_name,
    t.position,
    coalesce(v.is_planned, FALSE) AS is_planned,
    p.activity IS NOT NULL AS is_in_plan,
    p.goal,
    p.starts_on,
    p.ends_on,
    p.responsible,
    p.budget,
    p.progress,
    p.plan_status,
    p.starts_on IS NOT NULL AND p.ends_on IS NOT NULL AS has_timeline,
    p.responsible IS NOT NULL AS has_owner,
    p.budget IS NOT NULL AS has_budget,
    p.starts_on IS NOT NULL
    AND p.ends_on IS NOT NULL
    AND p.responsible IS NOT NULL
    AND p.budget IS NOT NULL AS is_ready,
    concat_ws('|', i.state, i.school_year, i.state_activity) AS inventory_item,
    coalesce(p._file, v._file) AS _file,
    coalesce(p._sheet, v._sheet) AS _sheet,
    coalesce(p._row, v._row) AS _row
FROM item AS i
JOIN vocabulary_term AS t ON t.vocabulary = 'state_activity' AND t.code = i.state_activity
LEFT JOIN state_inventory AS v
    ON v.state = i.state
    AND v.school_year = i.school_year
    AND v.state_activity = i.state_activity
LEFT JOIN leadership_activity AS p
    ON p.state = i.state AND p.school_year = i.school_year AND p.activity = i.state_activity
