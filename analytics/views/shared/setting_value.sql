-- Grain: one row per setting, and per code where one of its own is known.
-- What is stored comes before the default; a stored row without a value stands for the default.
SELECT
    coalesce(d.setting, s.setting) AS setting,
    coalesce(d.scope, s.scope) AS scope,
    coalesce(s.value, d.value) AS value,
    s._file,
    s._sheet,
    s._row
FROM setting_default AS d
FULL JOIN (
    SELECT setting, coalesce(scope, '') AS scope, value, _file, _sheet, _row
    FROM setting
) AS s ON s.setting = d.setting AND s.scope = d.scope
