-- Grain: one row per school year, scheme and box on the form that belongs to no group.
-- Students are not counted here: a box that few ticked would tell who they are.
SELECT
    b.school_year,
    CASE b.scheme WHEN 'spd15' THEN 'OMB 2024' ELSE 'Minnesota, eight groups' END AS scheme_name,
    b.box,
    min(b._file) AS _file,
    min(b._sheet) AS _sheet,
    min(b._row) AS _row
FROM race_box AS b
WHERE b.group_code IS NULL
GROUP BY b.school_year, b.scheme, b.box
