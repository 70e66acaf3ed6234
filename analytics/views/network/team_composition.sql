-- Grain: one row per team roster (school and school year) for which a rule is in force.
-- A row with no rule in force does not exist: then nothing is said about composition.
SELECT
    school_year,
    school,
    school_name,
    region,
    district,
    level,
    coach,
    stage,
    members,
    count(*) AS rules,
    count(*) FILTER (WHERE is_met) AS rules_met,
    count(*) = count(*) FILTER (WHERE is_met) AS meets_all_rules,
    min(_file) AS _file,
    min(_sheet) AS _sheet,
    min(_row) AS _row
FROM team_check
GROUP BY school_year, school, school_name, region, district, level, coach, stage, members
