-- Grain: one row per member school of the present school year that has a reason to be called.
-- Reasons: its contact is overdue or due within the days of the setting; a reason for more
-- coaching is open and nobody was in touch since; from the day set as due (or where none is set,
-- in the last three months of the school year) a roster, plan or survey is missing.
-- Urgency: 1 overdue, 2 open reason without contact, 3 due soon, 4 submissions only.
WITH words AS (
    SELECT
        max(CASE WHEN code = 'contact_overdue' THEN label END) AS overdue,
        max(CASE WHEN code = 'contact_due' THEN label END) AS due,
        max(CASE WHEN code = 'reason_unanswered' THEN label END) AS unanswered,
        max(CASE WHEN code = 'roster_missing' THEN label END) AS roster,
        max(CASE WHEN code = 'plan_missing' THEN label END) AS plan_words,
        max(CASE WHEN code = 'survey_missing' THEN label END) AS survey
    FROM vocabulary_term
    WHERE vocabulary = 'call_reason'
),
open_reason AS (
    SELECT
        school,
        count(*) AS reasons,
        count(*) FILTER (WHERE contacts = 0) AS unanswered
    FROM school_reason
    WHERE is_open
    GROUP BY school
),
missing AS (
    SELECT
        s.school,
        count(*) FILTER (WHERE s.artifact = 'roster') AS rosters,
        count(*) FILTER (WHERE s.artifact = 'plan') AS plans,
        count(*) FILTER (WHERE s.artifact = 'survey') AS surveys
    FROM submission AS s
    JOIN network_present AS p ON p.school_year = s.school_year
    JOIN calendar_year AS y ON y.school_year = s.school_year
    WHERE NOT s.is_submitted
        AND coalesce(s.due_on, CAST(y.ends_before - INTERVAL '3' MONTH AS DATE)) <= p.last_day
    GROUP BY s.school
),
flagged AS (
    SELECT
        d.*,
        coalesce(d.is_overdue, FALSE) AS overdue,
        coalesce(d.is_due_soon, FALSE) AND NOT coalesce(d.is_overdue, FALSE) AS due_soon,
        coalesce(r.unanswered, 0) > 0 AS unanswered,
        coalesce(r.reasons, 0) AS reasons_open,
        coalesce(m.rosters, 0) > 0 AS roster_missing,
        coalesce(m.plans, 0) > 0 AS plan_missing,
        coalesce(m.surveys, 0) > 0 AS survey_missing
    FROM school_due AS d
    LEFT JOIN open_reason AS r ON r.school = d.school
    LEFT JOIN missing AS m ON m.school = d.school
),
listed AS (
    SELECT
        f.school_year,
        f.school,
        f.school_name,
        f.region,
        f.district,
        f.level,
        f.coach,
        f.stage,
        f.last_contact_on,
        f.next_due_on,
        f.days_overdue,
        f.reasons_open,
        CASE
            WHEN f.overdue THEN 1
            WHEN f.unanswered THEN 2
            WHEN f.due_soon THEN 3
            ELSE 4
        END AS urgency,
        concat_ws(
            '; ',
            CASE WHEN f.overdue THEN w.overdue END,
            CASE WHEN f.unanswered THEN w.unanswered END,
            CASE WHEN f.due_soon THEN w.due END,
            CASE WHEN f.roster_missing THEN w.roster END,
            CASE WHEN f.plan_missing THEN w.plan_words END,
            CASE WHEN f.survey_missing THEN w.survey END
        ) AS reasons,
        f.as_of,
        f._file,
        f._sheet,
        f._row
    FROM flagged AS f
    CROSS JOIN words AS w
    WHERE f.overdue OR f.unanswered OR f.due_soon
        OR f.roster_missing OR f.plan_missing OR f.survey_missing
)
SELECT
    school_year,
    school,
    school_name,
    region,
    district,
    level,
    coach,
    stage,
    last_contact_on,
    next_due_on,
    days_overdue,
    reasons_open,
    urgency,
    concat(upper(substr(reasons, 1, 1)), substr(reasons, 2)) AS why,
    as_of,
    _file,
    _sheet,
    _row
FROM listed
