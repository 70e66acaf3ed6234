-- Grain: one row per event in the coaching interaction log and field of the nine.
-- Needed: fields other than resources and comments, which may stay empty.
SELECT
    r.interaction_id,
    r.school_year,
    r.month,
    r.cadre,
    r.district,
    r.facilitator,
    r.held_on,
    r.event_class,
    f.code AS log_field,
    f.term_group = 'needed' AS is_needed,
    CASE f.code
        WHEN 'district' THEN r.district IS NOT NULL
        WHEN 'held_on' THEN r.held_on IS NOT NULL
        WHEN 'duration_minutes' THEN r.duration_minutes IS NOT NULL
        WHEN 'interaction_types' THEN r.interaction_types IS NOT NULL
        WHEN 'participants' THEN r.participants IS NOT NULL
        WHEN 'roles_present' THEN r.roles_present IS NOT NULL
        WHEN 'topics' THEN r.topics IS NOT NULL
        WHEN 'resources' THEN r.resources IS NOT NULL
        WHEN 'comments' THEN r.comments IS NOT NULL
    END AS is_filled,
    r._file,
    r._sheet,
    r._row
FROM log_row AS r
JOIN vocabulary_term AS f ON f.vocabulary = 'log_field'
