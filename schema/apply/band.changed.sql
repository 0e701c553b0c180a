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
-- Another copy's row for the same, where somebody decided for that.
ON CONFLICT (criterion, low) DO UPDATE
    SET id = excluded.id,
    criterion = excluded.criterion,
    low = excluded.low,
    high = excluded.high,
    words = excluded.words;
INSERT INTO amendments (seq, what) VALUES (:seq, 'rule');
