-- Grain: one row per district of a cadre and school year with any log.
-- Days since the last coaching: up to the last day with any entry of the logs of that year, from
-- the last coaching interaction in that or an earlier year; empty where there never was one.
-- Visits: of the school year; empty in years without any visit on file.
WITH last_day AS (
    SELECT school_year, max(held_on) AS counted_to FROM log_row GROUP BY school_year
),
coached AS (
    SELECT d.school_year, r.district, max(r.held_on) AS last_coached_on
    FROM last_day AS d
    JOIN log_row AS r ON r.held_on <= d.counted_to
    WHERE r.event_class = 'coaching'
    GROUP BY d.school_year, r.district
),
held AS (
    SELECT
        school_year,
        district,
        count(*) AS interactions,
        sum(duration_minutes) / 60 AS hours
    FROM log_row
    WHERE event_class = 'coaching'
    GROUP BY school_year, district
),
visited AS (
    SELECT school_year, district, count(*) AS visits, max(visited_on) AS last_visited_on
    FROM site_visited
    GROUP BY school_year, district
),
visit_year AS (
    SELECT DISTINCT school_year FROM site_visited
),
quiet AS (
    SELECT CAST(value AS INTEGER) AS after_days
    FROM setting_value
    WHERE setting = 'quiet_after_days' AND scope = ''
)
SELECT
    m.school_year,
    m.cadre,
    m.district,
    m.facilitator,
    m.rpdc,
    coalesce(h.interactions, 0) AS interactions,
    h.hours,
    c.last_coached_on,
    d.counted_to,
    date_diff('day', c.last_coached_on, d.counted_to) AS days_since_coaching,
    c.last_coached_on IS NULL
        OR date_diff('day', c.last_coached_on, d.counted_to) > q.after_days AS is_quiet,
    CASE WHEN y.school_year IS NOT NULL THEN coalesce(v.visits, 0) END AS visits,
    v.last_visited_on,
    m._file,
    m._sheet,
    m._row
FROM cadre_membership AS m
JOIN last_day AS d ON d.school_year = m.school_year
CROSS JOIN quiet AS q
LEFT JOIN coached AS c ON c.school_year = m.school_year AND c.district = m.district
LEFT JOIN held AS h ON h.school_year = m.school_year AND h.district = m.district
LEFT JOIN visited AS v ON v.school_year = m.school_year AND v.district = m.district
LEFT JOIN visit_year AS y ON y.school_year = m.school_year
