-- Grain: one row per state, school year and activity, where an earlier inventory is on file.
-- Compared with the inventory before, be it of the year before or of an earlier one.
WITH turn AS (
    SELECT
        state,
        school_year,
        lag(school_year) OVER (PARTITION BY state ORDER BY school_year) AS year_before
    FROM (SELECT DISTINCT state, school_year FROM inventory_mark) AS each_year
)

SELECT
    n.school_year,
    t.year_before,
    n.state,
    n.strategy,
    n.state_activity,
    n.activity_name,
    n.position,
    n.is_current,
    n.is_planned,
    b.is_current AS was_current,
    b.is_planned AS was_planned,
    b.is_planned AND NOT b.is_current AS was_only_planned,
    CASE
        WHEN n.is_current AND b.is_current THEN 'kept'
        WHEN n.is_current THEN 'added'
        WHEN b.is_current THEN 'dropped'
        ELSE 'not_conducted'
    END AS practice_change,
    n.inventory_item,
    coalesce(n._file, b._file) AS _file,
    coalesce(n._sheet, b._sheet) AS _sheet,
    coalesce(n._row, b._row) AS _row
FROM state_inventory AS n
JOIN turn AS t ON t.state = n.state AND t.school_year = n.school_year
JOIN state_inventory AS b
    ON b.state = n.state
    AND b.school_year = t.year_before
    AND b.state_activity = n.state_activity
