-- Grain: one row per scored item of an instrument that a person described and confirmed.
-- Scale score: a subscale of its own for the answers of one scale where none is stated.
SELECT
    i.instrument,
    q.item,
    coalesce(q.item_label, q.item_wording, q.item) AS label,
    coalesce(q.subscale, i.instrument || '_' || q.answer_scale) AS subscale,
    q.item_position AS position,
    q.answer_scale,
    coalesce(q.is_reversed, FALSE) AS is_reversed
FROM survey_instrument AS i
JOIN survey_item AS q ON q.instrument = i.instrument
WHERE i.is_confirmed AND q.answer_scale IN (SELECT scale FROM scale_answer)
