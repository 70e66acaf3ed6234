-- Grain: one row per contact with a school that was exploring or installing on the day.
SELECT
    school_year,
    month,
    contacted_on,
    school,
    school_name,
    region,
    district,
    level,
    coach,
    contact_kind,
    stage,
    _file,
    _sheet,
    _row
FROM school_contact
WHERE stage IN ('exploring', 'installing')
