-- Grain: one row per instrument, item and score: the wording of the answer.
-- An item that is turned round has its scores mirrored on the scale.
SELECT
    instrument,
    item,
    score,
    answer
FROM shipped_answer
UNION ALL
SELECT
    d.instrument,
    d.item,
    CASE WHEN d.is_reversed THEN a.lowest + a.highest - a.score ELSE a.score END AS score,
    a.answer
FROM described_item AS d
JOIN scale_answer AS a ON a.scale = d.answer_scale
