-- Grain: one row per district with a coaching system on file, and school year.
SELECT
    school_year,
    region,
    district,
    documented_components,
    components_asked,
    is_approved,
    approved_on,
    shared_on,
    _file,
    _sheet,
    _row
FROM systems_district_year
WHERE is_on_file
