-- Grain: one row per school and school year in which it was a member, as in the year before.
-- Stage: the one held at the end of the year before; next stage: at the end of this school year,
-- or now in the present one. A school that was no member in either year has no row, nor one
-- whose stage at either time is not on file.
SELECT
    y.school_year,
    m.school,
    m.school_name,
    m.region,
    m.district,
    m.level,
    n.coach,
    m.stage,
    n.stage AS next_stage,
    CASE
        WHEN a.position < b.position THEN 'forward'
        WHEN a.position > b.position THEN 'back'
        ELSE 'same'
    END AS movement,
    n._file,
    n._sheet,
    n._row
FROM school_year_member AS m
JOIN calendar_year AS x ON x.school_year = m.school_year
JOIN calendar_year AS y ON y.starts_on = x.ends_before
JOIN school_year_member AS n ON n.school = m.school AND n.school_year = y.school_year
JOIN vocabulary_term AS a ON a.vocabulary = 'stage' AND a.code = m.stage
JOIN vocabulary_term AS b ON b.vocabulary = 'stage' AND b.code = n.stage
WHERE m.status = 'member' AND n.status = 'member'
