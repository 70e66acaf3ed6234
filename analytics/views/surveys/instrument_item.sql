-- Grain: one row per instrument and item that is scored, shipped or described by a person.
-- A scale score needs two thirds of its items to be answered.
SELECT
    instrument,
    item,
    label,
    subscale,
    position,
    items_in_subscale,
    needed_answers
FROM shipped_item
UNION ALL
SELECT
    d.instrument,
    d.item,
    d.label,
    d.subscale,
    d.position,
    s.items AS items_in_subscale,
    CAST(ceil(2.0 * s.items / 3.0 - 0.000000001) AS INTEGER) AS needed_answers
FROM described_item AS d
JOIN (
    SELECT instrument, subscale, count(*) AS items
    FROM described_item
    GROUP BY instrument, subscale
) AS s ON s.instrument = d.instrument AND s.subscale = d.subscale
