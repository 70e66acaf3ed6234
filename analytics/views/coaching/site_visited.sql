-- Grain: one row per site visit, in the school year and month of its day.
SELECT
    c.school_year,
    c.month,
    v.cadre,
    v.district,
    v.site,
    v.visited_on,
    v.purposes,
    v.visitors,
    v._file,
    v._sheet,
    v._row
FROM site_visit AS v
JOIN calendar_month AS c ON c.month_start = CAST(date_trunc('month', v.visited_on) AS DATE)
