-- Grain: one row per decision ever taken about an event of the coaching interaction log.
-- A decision is in force, replaced by a later one about the same event, or taken back. What was
-- decided about an event whose row is no longer in the log stays here, without its place.
WITH taken AS (
    SELECT * FROM triage_decision_rows WHERE _since = _origin
),
in_force AS (
    SELECT interaction_id, _origin FROM triage_decision_rows WHERE _until IS NULL
),
latest AS (
    SELECT interaction_id, max(_origin) AS _origin FROM in_force GROUP BY interaction_id
)
SELECT
    t.interaction_id,
    r.school_year,
    r.month,
    r.cadre,
    r.district,
    r.facilitator,
    r.held_on,
    r.logged_class,
    t.decided_class,
    t.reason AS decision_reason,
    t.decided_by,
    t.decided_on,
    CASE
        WHEN f.interaction_id IS NOT NULL THEN 'in_force'
        WHEN l._origin > t._origin THEN 'replaced'
        ELSE 'taken_back'
    END AS decision_state,
    r.interaction_id IS NOT NULL AS is_in_log,
    t.log_place,
    t._origin AS revision,
    t._file,
    t._sheet,
    t._row
FROM taken AS t
LEFT JOIN in_force AS f ON f.interaction_id = t.interaction_id AND f._origin = t._origin
LEFT JOIN latest AS l ON l.interaction_id = t.interaction_id
LEFT JOIN log_row AS r ON r.interaction_id = t.interaction_id
