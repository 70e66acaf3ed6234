-- Grain: one row per school and school year with at least one unmet need.
-- Score: weight x unmet needs + weight x students / 100 + weight x partners nearby; the weights are
-- settings. Nearby: different partners who offer one of the unmet needs at another school of the
-- same area in that year. Students as in school_partnership; unknown counts as 0.
WITH weight AS (
    SELECT
        CAST(max(value) FILTER (WHERE setting = 'recruitment_weight_needs') AS DOUBLE) AS needs,
        CAST(max(value) FILTER (WHERE setting = 'recruitment_weight_students') AS DOUBLE)
            AS students,
        CAST(max(value) FILTER (WHERE setting = 'recruitment_weight_nearby') AS DOUBLE) AS nearby
    FROM setting_value
    WHERE scope = ''
),
unmet AS (
    SELECT
        n.school_year,
        n.school,
        n.school_name,
        n.district,
        n.region,
        n.level,
        n.area,
        count(*) AS unmet_needs,
        string_agg(t.label, '; ' ORDER BY t.position) AS needs,
        min(n._file) AS _file,
        min(n._sheet) AS _sheet,
        min(n._row) AS _row
    FROM need_coverage AS n
    JOIN vocabulary_term AS t
        ON t.vocabulary = 'service_category' AND t.code = n.service_category
    WHERE n.coverage_state = 'gap'
    GROUP BY n.school_year, n.school, n.school_name, n.district, n.region, n.level, n.area
),
nearby AS (
    SELECT n.school_year, n.school, count(DISTINCT p.partner) AS partners
    FROM need_coverage AS n
    JOIN partnership_service AS p
        ON p.school_year = n.school_year
        AND p.area = n.area
        AND p.service_category = n.service_category
        AND p.school <> n.school
    WHERE n.coverage_state = 'gap'
    GROUP BY n.school_year, n.school
),
scored AS (
    SELECT
        u.school_year,
        u.school,
        u.school_name,
        u.district,
        u.region,
        u.level,
        u.area,
        u.unmet_needs,
        u.needs,
        coalesce(p.partnerships, 0) AS partnerships,
        coalesce(p.students, 0) AS students,
        coalesce(b.partners, 0) AS partners_nearby,
        w.needs * u.unmet_needs
            + w.students * coalesce(p.students, 0) / 100
            + w.nearby * coalesce(b.partners, 0) AS score,
        u._file,
        u._sheet,
        u._row
    FROM unmet AS u
    CROSS JOIN weight AS w
    LEFT JOIN school_partnership AS p ON p.school_year = u.school_year AND p.school = u.school
    LEFT JOIN nearby AS b ON b.school_year = u.school_year AND b.school = u.school
)
SELECT
    school_year,
    row_number() OVER (
        PARTITION BY school_year ORDER BY score DESC, students DESC, school
    ) AS place,
    school,
    school_name,
    district,
    region,
    level,
    area,
    unmet_needs,
    needs,
    partnerships,
    students,
    partners_nearby,
    score,
    _file,
    _sheet,
    _row
FROM scored
