-- A conflict is declared or its reason changed.
INSERT INTO conflicts (id, judge, entry, unit, reason)
VALUES (:id,
    :judge,
    :entry,
    :unit,
    :reason)
ON CONFLICT (id) DO UPDATE
    SET judge = excluded.judge,
    entry = excluded.entry,
    unit = excluded.unit,
    reason = excluded.reason
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (judge, ifnull(entry, 0), ifnull(unit, 0)) DO UPDATE
    SET id = excluded.id,
    judge = excluded.judge,
    entry = excluded.entry,
    unit = excluded.unit,
    reason = excluded.reason;
