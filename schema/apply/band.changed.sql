-- The words for a range of scores are changed after judging had opened, with a reason.
INSERT INTO bands (id, criterion, low, high, words)
VALUES (:body ->> 'id',
    :body ->> 'criterion',
    :body ->> 'low',
    :body ->> 'high',
    :body ->> 'words')
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
INSERT INTO amendments (seq, what) VALUES (:seq, 'rule');
