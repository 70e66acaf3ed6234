-- Grain: one row per event in the coaching interaction log, training and unsure included.
-- An empty event class counts as coaching. The month is that of the event, not of the log.
-- Core roles: how many of the core team's roles were present.
WITH core AS (
    SELECT code FROM vocabulary_term WHERE vocabulary = 'cst_role' AND term_group = 'core'
),
present AS (
    SELECT i.roles_present, count(*) AS core_roles
    FROM (SELECT DISTINCT roles_present FROM coaching_interaction) AS i
    JOIN core AS c ON concat(';', i.roles_present, ';') LIKE concat('%;', c.code, ';%')
    GROUP BY i.roles_present
),
needed AS (
    SELECT count(*) AS core_roles FROM core
)
SELECT
    concat_ws(
        '|',
        i.facilitator,
        coalesce(CAST(i.log_month AS VARCHAR), ''),
        i.district,
        CAST(i.held_on AS VARCHAR),
        coalesce(i.interaction_types, ''),
        coalesce(i.entry, '')
    ) AS interaction_id,
    c.school_year,
    c.month,
    i.cadre,
    i.district,
    i.facilitator,
    i.held_on,
    i.duration_minutes,
    coalesce(i.event_class, 'coaching') AS event_class,
    i.interaction_types,
    i.topics,
    i.roles_present,
    coalesce(p.core_roles, 0) = n.core_roles AS is_core_team_present,
    i._file,
    i._sheet,
    i._row
FROM coaching_interaction AS i
CROSS JOIN needed AS n
LEFT JOIN calendar_month AS c ON c.month_start = CAST(date_trunc('month', i.held_on) AS DATE)
LEFT JOIN present AS p ON p.roles_present = i.roles_present
