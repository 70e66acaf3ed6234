-- Grain: one row per event in the coaching interaction log, training and unsure included.
-- The class in force is the latest decision, else what was logged; empty counts as coaching.
-- The month is that of the event, not of the log. Roles: how many of the core, full (core and
-- three more) and support team were present, for rows that name any. Late: entered more days
-- after the end of the log's month than the setting allows, for rows that say when.
WITH cst_roles AS (
    SELECT code, term_group FROM vocabulary_term WHERE vocabulary = 'cst_role'
),
present AS (
    SELECT
        i.roles_present,
        count(*) FILTER (WHERE t.term_group = 'core') AS core_roles,
        count(*) FILTER (WHERE t.term_group IN ('core', 'full')) AS full_roles,
        count(*) FILTER (WHERE t.term_group = 'support') AS support_roles
    FROM (SELECT DISTINCT roles_present FROM coaching_interaction) AS i
    JOIN cst_roles AS t ON concat(';', i.roles_present, ';') LIKE concat('%;', t.code, ';%')
    GROUP BY i.roles_present
),
needed AS (
    SELECT
        count(*) FILTER (WHERE term_group = 'core') AS core_roles,
        count(*) FILTER (WHERE term_group IN ('core', 'full')) AS full_roles,
        count(*) FILTER (WHERE term_group = 'support') AS support_roles
    FROM cst_roles
),
defined AS (
    SELECT i.interaction_types, count(*) AS activities
    FROM (SELECT DISTINCT interaction_types FROM coaching_interaction) AS i
    JOIN vocabulary_term AS t
        ON t.vocabulary = 'interaction_type'
        AND t.term_group = 'activity'
        AND concat(';', i.interaction_types, ';') LIKE concat('%;', t.code, ';%')
    GROUP BY i.interaction_types
),
late AS (
    SELECT CAST(value AS INTEGER) AS after_days
    FROM setting_value
    WHERE setting = 'late_after_days' AND scope = ''
)
SELECT
    i.interaction_id,
    i.school_year,
    i.month,
    i.cadre,
    i.district,
    i.facilitator,
    i.held_on,
    i.duration_minutes,
    i.logged_class,
    i.event_class,
    i.decided_class,
    i.interaction_types,
    coalesce(a.activities, 0) AS activities,
    i.topics,
    i.roles_present,
    coalesce(p.core_roles, 0) = n.core_roles AS is_core_team_present,
    coalesce(p.full_roles, 0) = n.full_roles AS is_full_team_present,
    coalesce(p.support_roles, 0) > 0 AS is_support_team_present,
    coalesce(p.support_roles, 0) = n.support_roles AS is_whole_support_team_present,
    CASE
        WHEN i.roles_present IS NOT NULL
            THEN CAST(coalesce(p.full_roles, 0) AS DOUBLE) / nullif(n.full_roles, 0)
    END AS full_team_breadth,
    i.unsure_description IS NOT NULL AS is_described,
    i.entered_on,
    date_diff('day', last_day(i.covered_month), i.entered_on) AS days_after_month_end,
    date_diff('day', last_day(i.covered_month), i.entered_on) > l.after_days AS is_late,
    i.entered_on < i.held_on AS is_entered_before_held,
    i._file,
    i._sheet,
    i._row
FROM log_row AS i
CROSS JOIN needed AS n
CROSS JOIN late AS l
LEFT JOIN present AS p ON p.roles_present = i.roles_present
LEFT JOIN defined AS a ON a.interaction_types = i.interaction_types
