-- Grain: one row per facilitator and cadre, from the log or from the list of cadres.
SELECT facilitator, cadre FROM coaching_interaction
UNION
SELECT facilitator, cadre FROM cadre_membership
