-- Grain: one row per coach and school year: those on the list of coaches who serve, and those
-- whom the membership list names. A coach who left or stands in is asked once, at home.
-- Region: that of the list of coaches, else the region of most of the coach's schools.
-- Answered: a response to a survey of coaches in the school year names the coach or the region.
-- Surveyed: any response of coaches is on file for the year; else nobody can say who answered.
WITH named AS (
    SELECT
        m.school_year,
        m.coach,
        s.region,
        row_number() OVER (
            PARTITION BY m.school_year, m.coach ORDER BY count(*) DESC, s.region
        ) AS nth,
        min(m._file) AS _file,
        min(m._sheet) AS _sheet,
        min(m._row) AS _row
    FROM membership AS m
    LEFT JOIN school AS s ON s.school_id = m.school_id
    WHERE m.coach IS NOT NULL AND m.status = 'member'
    GROUP BY m.school_year, m.coach, s.region
),
asked AS (
    SELECT school_year, coach, region, coach_status, _file, _sheet, _row
    FROM coach
    WHERE coach_status = 'serving'
    UNION ALL
    SELECT n.school_year, n.coach, n.region, 'serving' AS coach_status, n._file, n._sheet, n._row
    FROM named AS n
    LEFT JOIN coach AS c ON c.school_year = n.school_year AND c.coach = n.coach
    WHERE n.nth = 1 AND c.coach IS NULL
),
answered AS (
    SELECT
        coalesce(r.school_year, c.school_year) AS school_year,
        coalesce(r.region, r.district) AS organization
    FROM survey_response AS r
    LEFT JOIN calendar_month AS c
        ON c.month_start = CAST(date_trunc('month', r.submitted_on) AS DATE)
    WHERE r.level = 'coach' OR r.instrument = 'coach_survey'
    GROUP BY coalesce(r.school_year, c.school_year), coalesce(r.region, r.district)
),
surveyed AS (
    SELECT DISTINCT school_year FROM answered
)
SELECT
    a.school_year,
    a.coach,
    a.region,
    y.school_year IS NOT NULL AS is_surveyed,
    EXISTS (
        SELECT 1
        FROM answered AS w
        WHERE w.school_year = a.school_year AND w.organization IN (a.coach, a.region)
    ) AS has_answered,
    a._file,
    a._sheet,
    a._row
FROM asked AS a
LEFT JOIN surveyed AS y ON y.school_year = a.school_year
