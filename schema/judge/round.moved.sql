-- A round opens or closes, from the state that it has.
SELECT 'law.round', (SELECT round FROM rounds WHERE id = :round), NULL
WHERE :own AND (:to = 'planned' OR :to = :from
    OR NOT EXISTS (SELECT 1 FROM rounds WHERE id = :round AND state = :from));
