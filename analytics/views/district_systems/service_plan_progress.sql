-- Grain: one row per coaching service delivery plan.
-- Delivered: coaching logged by the coach with the recipient within the period of the plan. Of a
-- plan that is still running, the part of its contacts that is due by the last day of the data:
-- empty while none is.
WITH delivered AS (
    SELECT
        s.school_year,
        s.district,
        s.coach,
        s.recipient,
        s.focus,
        count(*) AS contacts,
        sum(l.hours) AS hours
    FROM service_plan AS s
    JOIN support_log AS l
        ON l.district = s.district
        AND l.coach = s.coach
        AND l.recipient = s.recipient
        AND l.support_kind = 'coaching'
        AND l.held_on BETWEEN s.period_from AND s.period_to
    GROUP BY s.school_year, s.district, s.coach, s.recipient, s.focus
)
SELECT
    s.school_year,
    p.region,
    s.district,
    s.coach,
    s.recipient,
    s.focus,
    s.method,
    s.planned_contacts,
    nullif(
        CASE
            WHEN t.last_day >= s.period_to THEN s.planned_contacts
            WHEN t.last_day < s.period_from THEN 0
            ELSE floor(
                s.planned_contacts
                * CAST(date_diff('day', s.period_from, t.last_day) + 1 AS DOUBLE)
                / nullif(date_diff('day', s.period_from, s.period_to) + 1, 0)
            )
        END,
        0
    ) AS planned_contacts_to_date,
    coalesce(d.contacts, 0) AS delivered_contacts,
    coalesce(d.hours, 0) AS delivered_hours,
    s.period_from,
    s.period_to,
    s.review_on,
    s.review_on <= t.last_day AS is_review_due,
    s._file,
    s._sheet,
    s._row
FROM service_plan AS s
CROSS JOIN systems_through AS t
LEFT JOIN district_place AS p ON p.district = s.district
LEFT JOIN delivered AS d
    ON d.school_year = s.school_year
    AND d.district = s.district
    AND d.coach = s.coach
    AND d.recipient = s.recipient
    AND d.focus IS NOT DISTINCT FROM s.focus
