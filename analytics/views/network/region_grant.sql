-- Grain: one row per region and school year with grant rows on file.
-- A sum in which no amount is stated stays empty: not told is not nothing spent.
WITH award AS (
    SELECT CAST(value AS DOUBLE) AS dollars
    FROM setting_value
    WHERE setting = 'grant_award' AND scope = ''
)
SELECT
    g.school_year,
    g.region,
    a.dollars AS dollars_granted,
    sum(g.planned) AS dollars_planned,
    sum(g.spent) AS dollars_spent,
    sum(g.spent) > a.dollars AS is_overspent,
    min(g._file) AS _file,
    min(g._sheet) AS _sheet,
    min(g._row) AS _row
FROM regional_grant AS g
CROSS JOIN award AS a
GROUP BY g.school_year, g.region, a.dollars
