-- Grain: one row per event in the log and type named in it; an event that names none has one
-- row without, so that it stays in the denominator.
SELECT
    i.interaction_id,
    i.school_year,
    i.month,
    i.cadre,
    i.district,
    i.facilitator,
    i.held_on,
    i.event_class,
    nullif(t.code, '') AS interaction_type,
    i._file,
    i._sheet,
    i._row
FROM interaction AS i
CROSS JOIN UNNEST(string_split(coalesce(i.interaction_types, ''), ';')) AS t(code)
