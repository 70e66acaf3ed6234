-- Grain: one row per contact of a coach with a school.
-- Stage: the one that the school held on the day by its stage history, else the one stated.
-- Stage stated differently: the contact names another stage than the history does.
SELECT
    c.school_year,
    c.month,
    c.quarter,
    k.contacted_on,
    k.school_id AS school,
    s.school_name,
    s.region,
    s.district,
    s.level,
    k.coach,
    k.kind AS contact_kind,
    coalesce(h.stage, k.stage_at_contact) AS stage,
    k.stage_at_contact,
    coalesce(h.stage <> k.stage_at_contact, FALSE) AS is_stage_contradicted,
    k._file,
    k._sheet,
    k._row
FROM coach_contact AS k
LEFT JOIN calendar_month AS c
    ON c.month_start = CAST(date_trunc('month', k.contacted_on) AS DATE)
LEFT JOIN school_stage AS h
    ON h.school_id = k.school_id
    AND h.started_on <= k.contacted_on
    AND (h.ended_before IS NULL OR k.contacted_on < h.ended_before)
LEFT JOIN school AS s ON s.school_id = k.school_id
