-- Grain: one row per school year, cadre and facilitator named in the coaching interaction log.
-- On the roster: who is judged is only who logs for a cadre whose support team is on file for the
-- year. Listed for the cadre: the list of cadres names the same facilitator.
WITH submitted AS (
    SELECT
        school_year,
        cadre,
        facilitator,
        count(*) AS log_rows,
        min(held_on) AS first_held_on,
        max(held_on) AS last_held_on,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM log_row
    GROUP BY school_year, cadre, facilitator
),
rosters AS (
    SELECT DISTINCT school_year, cadre FROM cst_member
),
facilitators AS (
    SELECT DISTINCT school_year, cadre, member_name FROM cst_member WHERE role = 'facilitator'
),
listed AS (
    SELECT DISTINCT school_year, cadre, facilitator FROM cadre_membership
)
SELECT
    s.school_year,
    s.cadre,
    s.facilitator,
    s.log_rows,
    s.first_held_on,
    s.last_held_on,
    r.cadre IS NOT NULL AS has_roster,
    f.member_name IS NOT NULL AS is_facilitator_of_cadre,
    l.facilitator IS NOT NULL AS is_listed_for_cadre,
    s._file,
    s._sheet,
    s._row
FROM submitted AS s
LEFT JOIN rosters AS r ON r.school_year = s.school_year AND r.cadre = s.cadre
LEFT JOIN facilitators AS f
    ON f.school_year = s.school_year AND f.cadre = s.cadre AND f.member_name = s.facilitator
LEFT JOIN listed AS l
    ON l.school_year = s.school_year AND l.cadre = s.cadre AND l.facilitator = s.facilitator
