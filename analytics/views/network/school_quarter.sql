-- Grain: one row per school and quarter (July to September is the first) with a stage.
-- Stage: the one held on the first day of the quarter.
-- Quarters: from the first one with any coach contact on file to the last one whose final
-- month has contacts on file; a quarter that still runs is not counted as missed.
-- Schools whose membership in the year is known to be pending or lapsed are left out.
WITH recorded AS (
    SELECT
        CAST(date_trunc('month', min(contacted_on)) AS DATE) AS first_month,
        CAST(date_trunc('month', max(contacted_on)) AS DATE) AS last_month
    FROM coach_contact
),
quarters AS (
    SELECT
        c.school_year,
        c.quarter,
        min(c.month_start) AS quarter_start,
        max(c.month_start) AS final_month
    FROM calendar_month AS c
    GROUP BY c.school_year, c.quarter
),
contacts AS (
    SELECT
        k.school_id,
        c.quarter,
        count(*) FILTER (WHERE k.kind = 'outreach') AS outreach,
        min(concat(k._file, ', ', k._sheet, ', row ', CAST(k._row AS VARCHAR))) AS evidence
    FROM coach_contact AS k
    JOIN calendar_month AS c
        ON c.month_start = CAST(date_trunc('month', k.contacted_on) AS DATE)
    GROUP BY k.school_id, c.quarter
)
SELECT
    q.school_year,
    q.quarter,
    q.quarter_start,
    h.school_id AS school,
    s.school_name,
    s.region,
    s.district,
    s.level,
    s.area,
    m.coach,
    h.stage,
    coalesce(k.outreach, 0) AS outreach,
    k.evidence,
    h._file,
    h._sheet,
    h._row
FROM school_stage AS h
CROSS JOIN recorded AS r
JOIN quarters AS q
    ON q.final_month BETWEEN r.first_month AND r.last_month
    AND q.quarter_start >= h.started_on
    AND (h.ended_before IS NULL OR q.quarter_start < h.ended_before)
LEFT JOIN school AS s ON s.school_id = h.school_id
LEFT JOIN membership AS m ON m.school_id = h.school_id AND m.school_year = q.school_year
LEFT JOIN contacts AS k ON k.school_id = h.school_id AND k.quarter = q.quarter
WHERE coalesce(m.status, 'member') = 'member'
