-- Grain: one row per state, school year, strategy and line for an activity of its own words.
-- Two lines a strategy, twelve in all, for every inventory on file; is_written where one is used.
-- Never part of a share; a line whose words were taken back does not count.
WITH inventory AS (
    SELECT state, school_year FROM inventory_mark
    UNION
    SELECT state, school_year FROM inventory_write_in
)

SELECT
    i.school_year,
    i.state,
    t.code AS strategy,
    n.line,
    w.write_in,
    w.write_in IS NOT NULL AS is_written,
    CASE
        WHEN w.write_in IS NULL THEN NULL
        WHEN w.mark IS NOT NULL THEN w.mark
        WHEN w.current_mark = 'yes' AND w.planned_mark = 'yes' THEN 'both'
        WHEN w.current_mark = 'yes' THEN 'now'
        WHEN w.planned_mark = 'yes' THEN 'planned'
        ELSE 'none'
    END AS inventory_mark,
    w._file,
    w._sheet,
    w._row
FROM inventory AS i
JOIN vocabulary_term AS t ON t.vocabulary = 'strategy'
CROSS JOIN (SELECT 1 AS line UNION ALL SELECT 2 AS line) AS n
LEFT JOIN inventory_write_in AS w
    ON w.state = i.state
    AND w.school_year = i.school_year
    AND w.strategy = t.code
    AND w.line = n.line
