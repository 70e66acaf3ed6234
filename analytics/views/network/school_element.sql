-- Grain: one row per member school, school year and essential element on the network's list.
-- In place: what a coach recorded comes first. Else it is derived from what is on file: leaders
-- from a district leader on the membership list and an administrator or chair on the roster; the
-- team from a roster; six types and the one-year plan from the plan; evaluation from a tool or
-- results stated for an activity. Elements that cannot be derived need a coach's word.
WITH leader AS (
    SELECT school_year, school_id, count(*) AS leaders
    FROM team_roster
    WHERE role = 'administrator' OR is_chair
    GROUP BY school_year, school_id
),
element AS (
    SELECT d.code, coalesce(v.value, g.value) AS counts
    FROM vocabulary_term AS d
    LEFT JOIN setting_value AS v ON v.setting = 'element_counts' AND v.scope = d.code
    LEFT JOIN setting_value AS g ON g.setting = 'element_counts' AND g.scope = ''
    WHERE d.vocabulary = 'essential_element'
),
derived AS (
    SELECT
        m.school_year,
        m.school,
        m.school_name,
        m.region,
        m.district,
        m.level,
        m.coach,
        m.stage,
        e.code AS element,
        CASE e.code
            WHEN 'leaders' THEN coalesce(b.has_district_leader, FALSE) AND l.leaders IS NOT NULL
            WHEN 'teams' THEN m.has_roster
            WHEN 'six_types' THEN coalesce(p.covers_all_types, FALSE)
            WHEN 'plan' THEN m.has_plan
            WHEN 'evaluation' THEN coalesce(p.evaluated_activities, 0) > 0
            ELSE FALSE
        END AS is_on_file,
        m._file,
        m._sheet,
        m._row
    FROM school_year_member AS m
    JOIN element AS e ON e.counts = 'yes'
    LEFT JOIN membership AS b ON b.school_year = m.school_year AND b.school_id = m.school
    LEFT JOIN leader AS l ON l.school_year = m.school_year AND l.school_id = m.school
    LEFT JOIN action_plan AS p ON p.school_year = m.school_year AND p.school = m.school
    WHERE m.status = 'member'
)
SELECT
    d.school_year,
    d.school,
    d.school_name,
    d.region,
    d.district,
    d.level,
    d.coach,
    d.stage,
    d.element,
    d.is_on_file,
    c.is_in_place AS is_seen,
    coalesce(c.is_in_place, d.is_on_file) AS is_in_place,
    coalesce(c._file, d._file) AS _file,
    coalesce(c._sheet, d._sheet) AS _sheet,
    coalesce(c._row, d._row) AS _row
FROM derived AS d
LEFT JOIN essential_element AS c
    ON c.school_year = d.school_year AND c.school_id = d.school AND c.element = d.element
