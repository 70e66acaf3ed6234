-- Grain: one row per district and region of the school directory, the cadres or published counts.
SELECT district, region FROM school
UNION
SELECT c.district, min(s.region) AS region
FROM cadre_membership AS c
LEFT JOIN school AS s ON s.district = c.district
GROUP BY c.district
UNION
SELECT district, region FROM enrolment_published
