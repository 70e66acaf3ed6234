-- Grain: one row per region, school year and purpose of its grant.
SELECT
    school_year,
    region,
    grant_purpose,
    planned,
    spent,
    _file,
    _sheet,
    _row
FROM regional_grant
