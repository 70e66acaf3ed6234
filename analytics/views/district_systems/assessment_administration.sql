-- Grain: one row per administration of an assessment at a district or school.
-- Score: points out of those possible of the items scored; without one when a required item is
-- missing. A tool that is scored by tier has no criterion for its total.
-- What was before is the administration before of the same place and tool, of any version.
WITH administration_total AS (
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
        sum(items) AS items,
        sum(unanswered_items) AS unanswered_items,
        sum(missing_required_items) AS missing_required_items,
        sum(points) AS points,
        sum(points_possible) AS points_possible,
        count(*) AS subscales,
        count(*) FILTER (WHERE score IS NOT NULL) AS subscales_scored,
        count(*) FILTER (WHERE score >= criterion) AS subscales_meeting,
        count(tier) AS tiers,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM assessment_subscale_result
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
        administration_turn
),
coaching_part AS (
    SELECT
        r.administration_id,
        sum(r.points) AS coaching_points,
        sum(r.max_points) AS coaching_points_possible,
        count(*) AS coaching_items_scored
    FROM assessment_item_result AS r
    WHERE r.is_coaching_item AND r.is_scored
    GROUP BY r.administration_id
),
coaching_known AS (
    SELECT tool, version, count(*) AS coaching_items
    FROM assessment_coaching_item
    WHERE is_whole_list
    GROUP BY tool, version
),
window_known AS (
    SELECT
        f.scope AS administration_window,
        CAST(f.value AS INTEGER) AS first_month,
        CAST(l.value AS INTEGER) AS last_month
    FROM setting_value AS f
    JOIN setting_value AS l ON l.setting = 'window_last_month' AND l.scope = f.scope
    WHERE f.setting = 'window_first_month' AND f.scope <> ''
),
administration_scored AS (
    SELECT
        a.*,
        CASE
            WHEN a.missing_required_items = 0
                THEN 100 * CAST(a.points AS DOUBLE) / nullif(a.points_possible, 0)
        END AS score,
        CASE WHEN a.tiers = 0 THEN CAST(s.value AS DOUBLE) END AS criterion,
        CASE
            WHEN p.coaching_items_scored = k.coaching_items
                THEN 100 * CAST(p.coaching_points AS DOUBLE) / nullif(p.coaching_points_possible, 0)
        END AS coaching_score,
        coalesce(w.administration_window, 'outside') AS administration_window
    FROM administration_total AS a
    LEFT JOIN setting_value AS s ON s.setting = 'assessment_criterion' AND s.scope = a.tool
    LEFT JOIN coaching_part AS p ON p.administration_id = a.administration_id
    LEFT JOIN coaching_known AS k ON k.tool = a.tool AND k.version = a.tool_version
    LEFT JOIN window_known AS w
        ON extract(MONTH FROM a.administered_on) BETWEEN w.first_month AND w.last_month
)
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
    administration_window,
    concat(school_year, ' ', administration_window) AS administration,
    items,
    unanswered_items,
    missing_required_items,
    points,
    points_possible,
    score,
    criterion,
    subscales,
    subscales_scored,
    subscales_meeting,
    coaching_score,
    lag(administered_on) OVER (
        PARTITION BY tool, district, school ORDER BY administered_on
    ) AS before_on,
    lag(tool_version) OVER (
        PARTITION BY tool, district, school ORDER BY administered_on
    ) AS before_version,
    lag(score) OVER (
        PARTITION BY tool, district, school ORDER BY administered_on
    ) AS before_score,
    _file,
    _sheet,
    _row
FROM administration_scored
