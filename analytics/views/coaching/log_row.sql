-- Grain: one row per event in the coaching interaction log, with the decision about it, if any.
-- The class as logged stays beside the class in force: the latest decision, else what was logged;
-- an empty class counts as coaching. The months are of the event and of the log that holds it.
WITH logged AS (
    SELECT
        *,
        concat_ws(
            '|',
            facilitator,
            coalesce(CAST(log_month AS VARCHAR), ''),
            district,
            CAST(held_on AS VARCHAR),
            coalesce(interaction_types, ''),
            coalesce(entry, '')
        ) AS interaction_id,
        CAST(date_trunc('month', held_on) AS DATE) AS held_month,
        CAST(date_trunc('month', coalesce(log_month, held_on)) AS DATE) AS covered_month
    FROM coaching_interaction
)
SELECT
    i.interaction_id,
    c.school_year,
    c.month,
    i.covered_month,
    i.cadre,
    i.district,
    i.facilitator,
    i.entry,
    i.held_on,
    i.duration_minutes,
    i.interaction_types,
    i.participants,
    i.roles_present,
    i.topics,
    i.resources,
    i.comments,
    i.unsure_description,
    i.entered_on,
    coalesce(i.event_class, 'coaching') AS logged_class,
    coalesce(d.decided_class, i.event_class, 'coaching') AS event_class,
    d.decided_class,
    i._file,
    i._sheet,
    i._row
FROM logged AS i
LEFT JOIN calendar_month AS c ON c.month_start = i.held_month
LEFT JOIN triage_decision AS d ON d.interaction_id = i.interaction_id
