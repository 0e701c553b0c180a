-- The meeting sets the threshold of a prize.
UPDATE prizes SET threshold = :body ->> 'threshold'
WHERE id = :body ->> 'id';
INSERT INTO amendments (seq, what) VALUES (:seq, 'rule');
