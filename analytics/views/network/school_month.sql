-- Grain: one row per school and month in which it held a stage.
-- Stage: the one held on the first day of the month, so a change counts from the next month.
-- Months: from the first to the last month with any coach contact on file; later months are
-- not due yet, earlier ones were not recorded.
-- Schools whose membership in the year is known to be pending or lapsed are left out.
-- Evidence: the first row of the contacts that counted; file, sheet and row: of the stage.
WITH recorded AS (
    SELECT
        CAST(date_trunc('month', min(contacted_on)) AS DATE) AS first_month,
        CAST(date_trunc('month', max(contacted_on)) AS DATE) AS last_month
    FROM coach_contact
),
contacts AS (
    SELECT
        school_id,
        CAST(date_trunc('month', contacted_on) AS DATE) AS month_start,
        count(*) AS contacts,
        count(*) FILTER (WHERE kind = 'check_in') AS check_ins,
        count(*) FILTER (WHERE kind = 'outreach') AS outreach,
        min(concat(_file, ', ', _sheet, ', row ', CAST(_row AS VARCHAR))) AS evidence
    FROM coach_contact
    GROUP BY school_id, CAST(date_trunc('month', contacted_on) AS DATE)
)
SELECT
    c.school_year,
    c.month,
    c.month_start,
    h.school_id AS school,
    s.school_name,
    s.region,
    s.district,
    s.level,
    s.area,
    m.coach,
    h.stage,
    coalesce(k.contacts, 0) AS contacts,
    coalesce(k.check_ins, 0) AS check_ins,
    coalesce(k.outreach, 0) AS outreach,
    k.evidence,
    h._file,
    h._sheet,
    h._row
FROM school_stage AS h
CROSS JOIN recorded AS r
JOIN calendar_month AS c
    ON c.month_start BETWEEN r.first_month AND r.last_month
    AND c.month_start >= h.started_on
    AND (h.ended_before IS NULL OR c.month_start < h.ended_before)
LEFT JOIN school AS s ON s.school_id = h.school_id
LEFT JOIN membership AS m ON m.school_id = h.school_id AND m.school_year = c.school_year
LEFT JOIN contacts AS k ON k.school_id = h.school_id AND k.month_start = c.month_start
WHERE coalesce(m.status, 'member') = 'member'
