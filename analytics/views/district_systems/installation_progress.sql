-- Grain: one row per district, installation checklist and item that applies.
SELECT
    p.region,
    i.district,
    i.checklist,
    i.section AS checklist_section,
    i.item_id,
    i.item_label,
    i.installation_status,
    i.installation_status = 'complete' AS is_complete,
    i.completed_on,
    i.updated_on,
    i._file,
    i._sheet,
    i._row
FROM installation_item AS i
LEFT JOIN district_place AS p ON p.district = i.district
WHERE i.installation_status <> 'not_applicable'
