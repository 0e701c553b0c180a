-- The meeting sets the threshold of a prize.
UPDATE prizes SET threshold = :threshold
WHERE id = :id;
INSERT INTO amendments (seq, what) VALUES (:seq, 'rule');
