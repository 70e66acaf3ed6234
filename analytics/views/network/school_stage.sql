-- Grain: one row per school and start of a stage, with the day before which it held.
SELECT
    school_id,
    stage,
    started_on,
    lead(started_on) OVER (PARTITION BY school_id ORDER BY started_on) AS ended_before,
    _file,
    _sheet,
    _row
FROM stage_history
