-- Grain: one row per administration of an assessment and subscale.
-- Score: points out of those possible of the items scored. Without a score when a required item
-- is missing: one that is marked required in any administration of the version.
WITH item_expected AS (
    SELECT DISTINCT tool, tool_version, subscale, assessment_item
    FROM assessment_item_result
    WHERE is_required
),
part_given AS (
    SELECT
        administration_id,
        tool,
        tool_version,
        school_year,
        month,
        region,
        district,
        school,
        administered_on,
        administration_turn,
        subscale,
        min(tier) AS tier,
        count(*) AS items,
        count(*) FILTER (WHERE is_scored) AS scored_items,
        sum(points) AS points,
        sum(max_points) FILTER (WHERE is_scored) AS points_possible,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM assessment_item_result
    GROUP BY
        administration_id,
        tool,
        tool_version,
        school_year,
        month,
        region,
        district,
        school,
        administered_on,
        administration_turn,
        subscale
),
part_missing AS (
    SELECT g.administration_id, g.subscale, count(*) AS missing_items
    FROM part_given AS g
    JOIN item_expected AS e
        ON e.tool = g.tool
        AND e.tool_version = g.tool_version
        AND e.subscale IS NOT DISTINCT FROM g.subscale
    LEFT JOIN assessment_item_result AS r
        ON r.administration_id = g.administration_id
        AND r.assessment_item = e.assessment_item
        AND r.is_scored
    WHERE r.assessment_item IS NULL
    GROUP BY g.administration_id, g.subscale
)
SELECT
    g.administration_id,
    g.tool,
    g.tool_version,
    g.school_year,
    g.month,
    g.region,
    g.district,
    g.school,
    g.administered_on,
    g.administration_turn,
    g.subscale,
    g.tier,
    g.items,
    g.items - g.scored_items AS unanswered_items,
    coalesce(m.missing_items, 0) AS missing_required_items,
    g.points,
    g.points_possible,
    CASE
        WHEN coalesce(m.missing_items, 0) = 0
            THEN 100 * CAST(g.points AS DOUBLE) / nullif(g.points_possible, 0)
    END AS score,
    CAST(coalesce(t.value, c.value) AS DOUBLE) AS criterion,
    g._file,
    g._sheet,
    g._row
FROM part_given AS g
LEFT JOIN part_missing AS m
    ON m.administration_id = g.administration_id AND m.subscale IS NOT DISTINCT FROM g.subscale
LEFT JOIN setting_value AS t ON t.setting = 'tier_criterion' AND t.scope = g.tier
LEFT JOIN setting_value AS c ON c.setting = 'assessment_criterion' AND c.scope = g.tool
