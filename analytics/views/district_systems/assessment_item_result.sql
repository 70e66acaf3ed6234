-- Grain: one row per administration of an assessment and item.
-- The latest administration of a place in a school year is told for each version.
-- An item that was scored for several interventions counts with its lowest score.
WITH item_lowest AS (
    SELECT
        tool,
        version AS tool_version,
        district,
        school_id AS school,
        administered_on,
        CASE WHEN length(item) = 1 THEN concat('0', item) ELSE item END AS assessment_item,
        concat('Item ', item) AS item_label,
        min(coalesce(subscale, CAST(tier AS VARCHAR))) AS subscale,
        min(tier) AS tier,
        min(points) AS points,
        max(max_points) AS max_points,
        max(CASE WHEN is_required THEN 1 ELSE 0 END) AS required,
        count(*) AS scores,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM assessment_score
    GROUP BY tool, version, district, school_id, administered_on, item
)
SELECT
    concat_ws(
        '|',
        l.tool,
        l.tool_version,
        l.district,
        coalesce(l.school, ''),
        CAST(l.administered_on AS VARCHAR)
    ) AS administration_id,
    l.tool,
    l.tool_version,
    c.school_year,
    c.month,
    p.region,
    l.district,
    l.school,
    l.administered_on,
    l.assessment_item,
    l.item_label,
    l.subscale,
    l.tier,
    l.points,
    l.max_points,
    l.required = 1 AS is_required,
    l.points IS NOT NULL AS is_scored,
    i.item IS NOT NULL AS is_coaching_item,
    l.scores,
    CASE
        WHEN dense_rank() OVER (
            PARTITION BY l.tool, l.tool_version, l.district, l.school, c.school_year
            ORDER BY l.administered_on DESC
        ) = 1 THEN 'latest'
        ELSE 'earlier'
    END AS administration_turn,
    l._file,
    l._sheet,
    l._row
FROM item_lowest AS l
LEFT JOIN calendar_month AS c
    ON c.month_start = CAST(date_trunc('month', l.administered_on) AS DATE)
LEFT JOIN district_place AS p ON p.district = l.district
LEFT JOIN assessment_coaching_item AS i
    ON i.tool = l.tool AND i.version = l.tool_version AND i.item = l.assessment_item
