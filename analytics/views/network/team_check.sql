-- Grain: one row per team roster (school and school year) and rule that is in force for it.
-- A rule is in force where the setting names a least number above 0; the one about students holds
-- for high-school teams only (levels high and secondary).
WITH counted AS (
    SELECT
        r.school_year,
        r.school_id,
        count(*) AS members,
        count(*) FILTER (WHERE r.role = 'administrator') AS administrators,
        count(*) FILTER (WHERE r.role = 'teacher') AS teachers,
        count(*) FILTER (WHERE r.role = 'parent') AS parents,
        count(*) FILTER (WHERE r.role = 'student') AS students,
        count(*) FILTER (WHERE r.role = 'liaison') AS liaisons,
        count(*) FILTER (WHERE r.role = 'pta') AS officers,
        count(*) FILTER (WHERE r.role = 'community') AS community,
        count(*) FILTER (WHERE r.is_chair) AS chairs,
        min(r._file) AS _file,
        min(r._sheet) AS _sheet,
        min(r._row) AS _row
    FROM team_roster AS r
    GROUP BY r.school_year, r.school_id
),
rule AS (
    SELECT t.code AS team_rule, CAST(coalesce(o.value, g.value) AS INTEGER) AS least
    FROM vocabulary_term AS t
    LEFT JOIN setting_value AS o ON o.setting = 'team_least' AND o.scope = t.code
    LEFT JOIN setting_value AS g ON g.setting = 'team_least' AND g.scope = ''
    WHERE t.vocabulary = 'team_rule'
),
checked AS (
    SELECT
        c.school_year,
        c.school_id,
        s.school_name,
        s.region,
        s.district,
        s.level,
        u.team_rule,
        u.least,
        c.members,
        CASE u.team_rule
            WHEN 'members' THEN c.members
            WHEN 'administrators' THEN c.administrators
            WHEN 'teachers' THEN c.teachers
            WHEN 'parents' THEN c.parents
            WHEN 'students' THEN c.students
            WHEN 'liaisons' THEN c.liaisons
            WHEN 'officers' THEN c.officers
            WHEN 'community' THEN c.community
            WHEN 'chairs' THEN c.chairs
        END AS found,
        c._file,
        c._sheet,
        c._row
    FROM counted AS c
    LEFT JOIN school AS s ON s.school_id = c.school_id
    JOIN rule AS u
        ON u.least > 0
        AND (u.team_rule <> 'students' OR s.level IN ('high', 'secondary'))
)
SELECT
    k.school_year,
    k.school_id AS school,
    k.school_name,
    k.region,
    k.district,
    k.level,
    m.coach,
    m.stage,
    k.team_rule,
    k.least,
    k.found,
    k.members,
    k.found >= k.least AS is_met,
    k._file,
    k._sheet,
    k._row
FROM checked AS k
LEFT JOIN school_year_member AS m ON m.school = k.school_id AND m.school_year = k.school_year
