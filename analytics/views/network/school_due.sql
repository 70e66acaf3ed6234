-- Grain: one row per member school of the present school year with a stage.
-- Present: the school year of the last contact on file; days are counted to that day.
-- Cadence: in initial implementation a check-in in each month, in full implementation an outreach
-- in each quarter, none before. The stage is that of the first day of the month or quarter, so
-- that a school which entered a stage in October owes its first check-in in November.
-- Next due: the last day of the month (quarter) that follows the one of the last contact that
-- counts, never before the first one in which the school owes a contact.
WITH bounds AS (
    SELECT CAST(date_trunc('month', min(contacted_on)) AS DATE) AS first_month
    FROM coach_contact
),
present AS (
    SELECT
        m.school_id,
        m.coach,
        m._file,
        m._sheet,
        m._row,
        p.school_year,
        p.last_day,
        b.first_month,
        h.stage,
        h.started_on
    FROM network_present AS p
    CROSS JOIN bounds AS b
    JOIN membership AS m ON m.school_year = p.school_year AND m.status = 'member'
    JOIN school_stage AS h
        ON h.school_id = m.school_id
        AND h.started_on <= p.last_day
        AND (h.ended_before IS NULL OR p.last_day < h.ended_before)
),
contacts AS (
    SELECT
        school_id,
        max(contacted_on) AS any_on,
        max(CASE WHEN kind = 'check_in' THEN contacted_on END) AS check_in_on,
        max(CASE WHEN kind = 'outreach' THEN contacted_on END) AS outreach_on
    FROM coach_contact
    GROUP BY school_id
),
quarters AS (
    SELECT
        quarter,
        min(month_start) AS starts_on,
        max(month_start) AS final_month
    FROM calendar_month
    GROUP BY quarter
),
clock AS (
    SELECT
        p.*,
        k.any_on AS last_contact_on,
        CASE p.stage
            WHEN 'initial' THEN k.check_in_on
            WHEN 'full' THEN k.outreach_on
        END AS counted_on,
        greatest(
            p.first_month,
            p.started_on,
            coalesce(
                CAST(date_trunc('month', k.check_in_on) + INTERVAL '1' MONTH AS DATE),
                p.first_month
            )
        ) AS check_in_due_from
    FROM present AS p
    LEFT JOIN contacts AS k ON k.school_id = p.school_id
),
month_due AS (
    SELECT k.school_id, min(c.month_start) AS month_start
    FROM clock AS k
    JOIN calendar_month AS c ON c.month_start >= k.check_in_due_from
    WHERE k.stage = 'initial'
    GROUP BY k.school_id
),
quarter_due AS (
    SELECT k.school_id, min(q.final_month) AS month_start
    FROM clock AS k
    JOIN quarters AS q
        ON q.starts_on >= k.started_on
        AND q.final_month >= k.first_month
        AND (k.counted_on IS NULL OR q.starts_on > k.counted_on)
    WHERE k.stage = 'full'
    GROUP BY k.school_id
),
due AS (
    SELECT
        k.*,
        CAST(
            date_trunc('month', coalesce(m.month_start, q.month_start)) + INTERVAL '1' MONTH
            - INTERVAL '1' DAY AS DATE
        ) AS next_due_on
    FROM clock AS k
    LEFT JOIN month_due AS m ON m.school_id = k.school_id
    LEFT JOIN quarter_due AS q ON q.school_id = k.school_id
)
SELECT
    d.school_year,
    d.school_id AS school,
    s.school_name,
    s.region,
    s.district,
    s.level,
    d.coach,
    d.stage,
    d.started_on AS stage_since,
    d.last_contact_on,
    d.counted_on AS last_held_on,
    d.next_due_on,
    CASE WHEN d.next_due_on < d.last_day THEN datediff('day', d.next_due_on, d.last_day) ELSE 0 END
        AS days_overdue,
    d.next_due_on < d.last_day AS is_overdue,
    datediff('day', d.last_day, d.next_due_on) BETWEEN 0 AND w.days AS is_due_soon,
    d.last_day AS as_of,
    d._file,
    d._sheet,
    d._row
FROM due AS d
CROSS JOIN (
    SELECT CAST(value AS INTEGER) AS days
    FROM setting_value
    WHERE setting = 'contact_due_soon' AND scope = ''
) AS w
LEFT JOIN school AS s ON s.school_id = d.school_id
