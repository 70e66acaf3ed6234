-- Grain: one row per event of the coaching interaction log that somebody should look at.
-- Waiting: the class in force is unsure. Suggested: logged as coaching, not decided yet, and
-- something about it looks like training; a suggestion changes no number by itself.
WITH rules AS (
    SELECT
        max(CASE WHEN setting = 'training_like_minutes' THEN value END) AS long_minutes,
        max(CASE WHEN setting = 'training_words' THEN value END) AS words
    FROM setting_value
    WHERE setting IN ('training_like_minutes', 'training_words') AND scope = ''
),
trained AS (
    SELECT DISTINCT district, provided_on FROM support_provided WHERE activity_kind = 'training'
),
spoken AS (
    SELECT DISTINCT r.interaction_id
    FROM (
        SELECT
            interaction_id,
            lower(concat_ws(' ', comments, unsure_description)) AS words
        FROM log_row
        WHERE comments IS NOT NULL OR unsure_description IS NOT NULL
    ) AS r
    JOIN (
        SELECT t.word
        FROM rules
        CROSS JOIN UNNEST(string_split(words, ';')) AS t(word)
    ) AS w ON r.words LIKE concat('%', w.word, '%')
),
signs AS (
    SELECT
        r.*,
        t.district IS NOT NULL AS is_training_that_day,
        s.interaction_id IS NOT NULL AS speaks_of_training,
        coalesce(
            r.interaction_types IS NULL AND r.duration_minutes >= CAST(u.long_minutes AS DOUBLE),
            FALSE
        ) AS is_long_without_type
    FROM log_row AS r
    CROSS JOIN rules AS u
    LEFT JOIN trained AS t ON t.district = r.district AND t.provided_on = r.held_on
    LEFT JOIN spoken AS s ON s.interaction_id = r.interaction_id
)
SELECT
    interaction_id,
    school_year,
    month,
    cadre,
    district,
    facilitator,
    entry,
    held_on,
    duration_minutes,
    interaction_types,
    topics,
    roles_present,
    comments,
    unsure_description,
    logged_class,
    event_class,
    event_class = 'unsure' AS is_waiting,
    CASE
        WHEN event_class = 'unsure' THEN 'unsure'
        WHEN is_training_that_day THEN 'training_that_day'
        WHEN speaks_of_training THEN 'speaks_of_training'
        ELSE 'long_without_type'
    END AS triage_sign,
    is_training_that_day,
    speaks_of_training,
    is_long_without_type,
    concat(_file, ', ', _sheet, ', row ', CAST(_row AS VARCHAR)) AS log_place,
    _file,
    _sheet,
    _row
FROM signs
WHERE event_class = 'unsure'
    OR (
        event_class = 'coaching'
        AND decided_class IS NULL
        AND (is_training_that_day OR speaks_of_training OR is_long_without_type)
    )
