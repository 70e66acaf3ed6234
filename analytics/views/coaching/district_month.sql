-- Grain: one row per district of a cadre and month in which logs are due.
-- Only coaching counts as coverage: training and unsure events do not. Has log: any row of the
-- cadre's facilitator covers the month; without it a district may have been coached unseen.
WITH held AS (
    SELECT
        district,
        month,
        count(*) AS interactions,
        min(concat(_file, ', ', _sheet, ', row ', CAST(_row AS VARCHAR))) AS evidence
    FROM interaction
    WHERE event_class = 'coaching'
    GROUP BY district, month
)
SELECT
    m.school_year,
    m.month,
    d.cadre,
    d.district,
    d.facilitator,
    coalesce(h.interactions, 0) AS interactions,
    f.log_rows > 0 AS has_log,
    h.evidence,
    d._file,
    d._sheet,
    d._row
FROM cadre_membership AS d
JOIN log_month AS m ON m.school_year = d.school_year
LEFT JOIN held AS h ON h.district = d.district AND h.month = m.month
LEFT JOIN facilitator_month AS f
    ON f.month = m.month AND f.cadre = d.cadre AND f.facilitator = d.facilitator
