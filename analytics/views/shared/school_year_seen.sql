-- Grain: one row per school year of which anything is on file.
SELECT school_year FROM membership
UNION
SELECT school_year FROM interaction
UNION
SELECT school_year FROM partnership
UNION
SELECT school_year FROM enrolled_year
UNION
SELECT school_year FROM survey_answer
