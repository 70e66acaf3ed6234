-- Grain: one row per reason for more coaching that was opened for a school.
-- Followed: the first contact on or after the day of opening, within the days of the setting and
-- not after the reason was closed. A reason can be judged once those days have passed, it was
-- closed, or a contact came.
-- Months open: from the day of opening to that of closing, or to the last contact on file.
WITH within AS (
    SELECT CAST(value AS INTEGER) AS days
    FROM setting_value
    WHERE setting = 'reason_followed_within' AND scope = ''
),
opened AS (
    SELECT
        r.school_id,
        r.reason,
        r.opened_on,
        r.closed_on,
        r.note,
        r._file,
        r._sheet,
        r._row,
        p.last_day,
        w.days,
        r.closed_on IS NULL OR r.closed_on >= p.last_day AS is_open
    FROM coaching_reason AS r
    CROSS JOIN network_present AS p
    CROSS JOIN within AS w
    WHERE r.opened_on <= p.last_day
),
followed AS (
    SELECT
        o.school_id,
        o.reason,
        o.opened_on,
        count(*) AS contacts,
        min(k.contacted_on) AS first_contact_on
    FROM opened AS o
    JOIN coach_contact AS k
        ON k.school_id = o.school_id
        AND k.contacted_on >= o.opened_on
        AND (o.closed_on IS NULL OR k.contacted_on <= o.closed_on)
    GROUP BY o.school_id, o.reason, o.opened_on
)
SELECT
    c.school_year,
    c.month,
    o.school_id AS school,
    s.school_name,
    s.region,
    s.district,
    s.level,
    m.coach,
    o.reason,
    o.opened_on,
    o.closed_on,
    o.note,
    o.is_open,
    coalesce(f.contacts, 0) AS contacts,
    f.first_contact_on,
    datediff('day', o.opened_on, f.first_contact_on) AS days_to_contact,
    coalesce(datediff('day', o.opened_on, f.first_contact_on) <= o.days, FALSE) AS is_followed,
    f.first_contact_on IS NOT NULL
        OR o.closed_on < o.last_day
        OR datediff('day', o.opened_on, o.last_day) > o.days AS is_judged,
    datediff('day', o.opened_on, o.last_day) AS days_since_opened,
    o._file,
    o._sheet,
    o._row
FROM opened AS o
LEFT JOIN followed AS f
    ON f.school_id = o.school_id AND f.reason = o.reason AND f.opened_on = o.opened_on
LEFT JOIN calendar_month AS c
    ON c.month_start = CAST(date_trunc('month', o.opened_on) AS DATE)
LEFT JOIN school AS s ON s.school_id = o.school_id
LEFT JOIN membership AS m ON m.school_id = o.school_id AND m.school_year = c.school_year
