-- Grain: one row per district of the school directory or of a cadre.
SELECT district, region FROM school
UNION
SELECT c.district, min(s.region) AS region
FROM cadre_membership AS c
LEFT JOIN school AS s ON s.district = c.district
GROUP BY c.district
