-- Grain: one row per district and installation checklist, as it stands.
SELECT
    region,
    district,
    checklist,
    count(*) AS items,
    count(*) FILTER (WHERE is_complete) AS complete_items,
    count(*) - count(*) FILTER (WHERE is_complete) AS open_items,
    max(coalesce(updated_on, completed_on)) AS last_update,
    min(_file) AS _file,
    min(_sheet) AS _sheet,
    min(_row) AS _row
FROM installation_progress
GROUP BY region, district, checklist
