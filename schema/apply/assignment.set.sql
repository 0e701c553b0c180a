-- A judge is assigned to an entry.
INSERT INTO assignments (id, round, entry, judge, kind)
VALUES (:id,
    :round,
    :entry,
    :judge,
    :kind)
ON CONFLICT (id) DO UPDATE
    SET round = excluded.round,
    entry = excluded.entry,
    judge = excluded.judge,
    kind = excluded.kind
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (round, entry, judge) DO UPDATE
    SET id = excluded.id,
    round = excluded.round,
    entry = excluded.entry,
    judge = excluded.judge,
    kind = excluded.kind;
