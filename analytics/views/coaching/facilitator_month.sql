-- Grain: one row per facilitator of a cadre and month in which a log is due.
-- Due: every month of a school year with any log, up to the last month that any log covers.
-- Several logs of a month count once. A log of training only is a log received.
WITH expected AS (
    SELECT
        school_year,
        cadre,
        facilitator,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM cadre_membership
    GROUP BY school_year, cadre, facilitator
),
received AS (
    SELECT
        facilitator,
        coalesce(
            CAST(date_trunc('month', log_month) AS DATE),
            CAST(date_trunc('month', held_on) AS DATE)
        ) AS month_start,
        count(*) AS log_rows,
        min(concat(_file, ', ', _sheet, ', row ', CAST(_row AS VARCHAR))) AS evidence
    FROM coaching_interaction
    GROUP BY
        facilitator,
        coalesce(
            CAST(date_trunc('month', log_month) AS DATE),
            CAST(date_trunc('month', held_on) AS DATE)
        )
)
SELECT
    m.school_year,
    m.month,
    e.cadre,
    e.facilitator,
    coalesce(r.log_rows, 0) AS log_rows,
    r.evidence,
    e._file,
    e._sheet,
    e._row
FROM expected AS e
JOIN log_month AS m ON m.school_year = e.school_year
LEFT JOIN received AS r ON r.facilitator = e.facilitator AND r.month_start = m.month_start
