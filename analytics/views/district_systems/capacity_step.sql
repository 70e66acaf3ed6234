-- Grain: one row per administration of an assessment and the one before it at the same place.
-- The two are compared where their version is the same and both have a score. Coaching hours are
-- those logged for the district after the one and up to the other.
WITH hours_between AS (
    SELECT a.administration_id, sum(l.hours) AS coaching_hours
    FROM assessment_administration AS a
    JOIN support_log AS l
        ON l.district = a.district
        AND l.support_kind = 'coaching'
        AND l.held_on > a.before_on
        AND l.held_on <= a.administered_on
    GROUP BY a.administration_id
)
SELECT
    a.administration_id,
    a.tool,
    a.tool_version,
    a.before_version,
    a.school_year,
    a.month,
    a.region,
    a.district,
    a.school,
    a.before_on,
    a.administered_on,
    a.before_score,
    a.score,
    a.tool_version = a.before_version
        AND a.score IS NOT NULL
        AND a.before_score IS NOT NULL AS is_comparable,
    a.score - a.before_score AS score_change,
    coalesce(h.coaching_hours, 0) AS coaching_hours,
    a._file,
    a._sheet,
    a._row
FROM assessment_administration AS a
LEFT JOIN hours_between AS h ON h.administration_id = a.administration_id
WHERE a.before_on IS NOT NULL
