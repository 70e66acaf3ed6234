-- Grain: one row per district, school year, coach and role on the district's coach roster.
SELECT
    r.school_year,
    p.region,
    r.district,
    r.coach,
    r.coaching_role,
    r.coaching_type,
    r.is_selected_by_protocol,
    r.supervisor,
    r.decision_authority,
    r.hours_per_week,
    r.is_role_defined,
    r._file,
    r._sheet,
    r._row
FROM district_coach AS r
LEFT JOIN district_place AS p ON p.district = r.district
