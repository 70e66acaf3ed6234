-- Grain: one row per school year, cadre with a support team on file, and role of the nine.
WITH rosters AS (
    SELECT school_year, cadre, min(_file) AS _file, min(_sheet) AS _sheet, min(_row) AS _row
    FROM cst_member
    GROUP BY school_year, cadre
),
held AS (
    SELECT school_year, cadre, role, count(*) AS members
    FROM cst_member
    GROUP BY school_year, cadre, role
)
SELECT
    r.school_year,
    r.cadre,
    t.code AS role,
    t.term_group AS team_group,
    coalesce(h.members, 0) AS members,
    r._file,
    r._sheet,
    r._row
FROM rosters AS r
JOIN vocabulary_term AS t ON t.vocabulary = 'cst_role'
LEFT JOIN held AS h
    ON h.school_year = r.school_year AND h.cadre = r.cadre AND h.role = t.code
