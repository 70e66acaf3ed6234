-- Grain: one row per item of an installation checklist that applies and month.
-- From the first month in which any item of the list was completed to the last that any was
-- updated. An item without a date of completion is complete in the last month only.
WITH reach AS (
    SELECT
        min(CAST(date_trunc('month', completed_on) AS DATE)) AS first_month,
        max(CAST(date_trunc('month', coalesce(updated_on, completed_on)) AS DATE)) AS last_month
    FROM installation_progress
)
SELECT
    m.school_year,
    m.month,
    i.region,
    i.district,
    i.checklist,
    i.checklist_section,
    i.item_id,
    coalesce(
        i.is_complete
        AND coalesce(CAST(date_trunc('month', i.completed_on) AS DATE), r.last_month)
            <= m.month_start,
        FALSE
    ) AS is_complete,
    i._file,
    i._sheet,
    i._row
FROM installation_progress AS i
CROSS JOIN reach AS r
JOIN calendar_month AS m ON m.month_start BETWEEN r.first_month AND r.last_month
