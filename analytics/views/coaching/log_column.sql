-- Grain: one row per facilitator, school year and field of the coaching log that varies by nature.
-- Entries: rows that fill the field; same: those with its most frequent entry. A field hardly
-- varies when the share of same entries and their number reach the settings. What stands in the
-- field is not shown, since it may name people.
WITH entry AS (
    SELECT
        r.school_year,
        r.cadre,
        r.facilitator,
        f.code AS log_field,
        CASE f.code
            WHEN 'duration_minutes' THEN CAST(r.duration_minutes AS VARCHAR)
            WHEN 'interaction_types' THEN r.interaction_types
            WHEN 'participants' THEN r.participants
            WHEN 'roles_present' THEN r.roles_present
            WHEN 'topics' THEN r.topics
            WHEN 'resources' THEN r.resources
            WHEN 'comments' THEN r.comments
        END AS entered,
        r._file,
        r._sheet,
        r._row
    FROM log_row AS r
    JOIN vocabulary_term AS f ON f.vocabulary = 'log_field'
    WHERE r.event_class = 'coaching' AND f.code NOT IN ('district', 'held_on')
),
counted AS (
    SELECT
        school_year,
        cadre,
        facilitator,
        log_field,
        entered,
        count(*) AS same,
        min(_file) AS _file,
        min(_sheet) AS _sheet,
        min(_row) AS _row
    FROM entry
    WHERE entered IS NOT NULL
    GROUP BY school_year, cadre, facilitator, log_field, entered
),
rules AS (
    SELECT
        max(CAST(value AS DOUBLE)) FILTER (WHERE setting = 'constant_share') AS share,
        max(CAST(value AS DOUBLE)) FILTER (WHERE setting = 'constant_rows') AS entries
    FROM setting_value
    WHERE setting IN ('constant_share', 'constant_rows') AND scope = ''
)
SELECT
    c.school_year,
    c.cadre,
    c.facilitator,
    c.log_field,
    sum(c.same) AS entries,
    max(c.same) AS same_entries,
    100 * CAST(max(c.same) AS DOUBLE) / nullif(sum(c.same), 0) AS same_share,
    sum(c.same) >= max(r.entries)
        AND 100 * CAST(max(c.same) AS DOUBLE) / nullif(sum(c.same), 0) >= max(r.share)
        AS hardly_varies,
    min(c._file) AS _file,
    min(c._sheet) AS _sheet,
    min(c._row) AS _row
FROM counted AS c
CROSS JOIN rules AS r
GROUP BY c.school_year, c.cadre, c.facilitator, c.log_field
