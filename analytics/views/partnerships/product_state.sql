-- Grain: one row per product of the initiative and school year.
SELECT
    school_year,
    product AS scorecard_product,
    is_in_place,
    evidence,
    _file,
    _sheet,
    _row
FROM product_status
