-- Grain: one row per district with a coaching system on file, school year and component.
-- Each of the seven components is asked of every such district, also where no row states it.
SELECT
    d.school_year,
    d.region,
    d.district,
    t.code AS component,
    coalesce(c.is_documented, FALSE) AS is_documented,
    coalesce(c.is_documented AND c.evidence IS NOT NULL, FALSE) AS has_evidence,
    c.evidence,
    c.reviewed_on,
    coalesce(m.school_year = d.school_year, FALSE) AS is_reviewed_in_year,
    coalesce(c._file, d._file) AS _file,
    coalesce(c._sheet, d._sheet) AS _sheet,
    coalesce(c._row, d._row) AS _row
FROM systems_district_year AS d
JOIN vocabulary_term AS t ON t.vocabulary = 'component'
LEFT JOIN coaching_component AS c
    ON c.school_year = d.school_year AND c.district = d.district AND c.component = t.code
LEFT JOIN calendar_month AS m
    ON m.month_start = CAST(date_trunc('month', c.reviewed_on) AS DATE)
WHERE d.is_on_file
