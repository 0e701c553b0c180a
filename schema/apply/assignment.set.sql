-- A judge is assigned to an entry.
INSERT INTO assignments (id, round, entry, judge, kind)
VALUES (:body ->> 'id',
    :body ->> 'round',
    :body ->> 'entry',
    :body ->> 'judge',
    :body ->> 'kind')
ON CONFLICT (id) DO UPDATE
    SET round = excluded.round,
    entry = excluded.entry,
    judge = excluded.judge,
    kind = excluded.kind;
