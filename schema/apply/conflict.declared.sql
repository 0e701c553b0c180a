-- A judge declares a conflict with an entry on her list, which is taken off
-- it. What was declared before stays.
INSERT INTO conflicts (id, judge, entry, reason, round)
VALUES (:body ->> 'id',
    :body ->> 'judge',
    :body ->> 'entry',
    :body ->> 'reason',
    :body ->> 'round')
ON CONFLICT DO NOTHING;
DELETE FROM assignments WHERE id = :body ->> 'assignment';
