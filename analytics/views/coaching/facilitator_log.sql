-- Grain: one row per facilitator, cadre and month that a log covers, with what the log holds.
-- Sheets: in how many sheets of files its rows stand; one log is one sheet. Repeated: rows whose
-- entry number another row of the same month has as well.
SELECT
    c.school_year,
    c.month,
    r.cadre,
    r.facilitator,
    count(*) AS log_rows,
    count(DISTINCT concat_ws('|', r._file, r._sheet)) AS sheets,
    count(r.entry) - count(DISTINCT r.entry) AS repeated_entries,
    count(*) FILTER (WHERE r.event_class = 'training') AS training_rows,
    count(*) FILTER (WHERE r.event_class = 'unsure') AS unsure_rows,
    min(r.entered_on) AS first_entered_on,
    max(r.entered_on) AS last_entered_on,
    min(r._file) AS _file,
    min(r._sheet) AS _sheet,
    min(r._row) AS _row
FROM log_row AS r
JOIN calendar_month AS c ON c.month_start = r.covered_month
GROUP BY c.school_year, c.month, r.cadre, r.facilitator
