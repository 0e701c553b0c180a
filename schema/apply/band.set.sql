-- A band of a criterion is added or changed.
INSERT INTO bands (id, criterion, low, high, words)
VALUES (:id,
    :criterion,
    :low,
    :high,
    :words)
ON CONFLICT (id) DO UPDATE
    SET criterion = excluded.criterion,
    low = excluded.low,
    high = excluded.high,
    words = excluded.words
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (criterion, low) DO UPDATE
    SET id = excluded.id,
    criterion = excluded.criterion,
    low = excluded.low,
    high = excluded.high,
    words = excluded.words;
-- Once judging is open every result shows it.
INSERT INTO amendments (seq, what)
SELECT :seq, 'rule' FROM contest_state WHERE phase IN
    ('judging', 'deliberation');
