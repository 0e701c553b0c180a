-- A round opens or closes, from the state that it has. A blind one opens once
-- every entry has a code: what a judge was shown once cannot be taken back.
SELECT 'law.round', (SELECT round FROM rounds WHERE id = :round), NULL
WHERE :own AND (:to = 'planned' OR :to = :from
    OR NOT EXISTS (SELECT 1 FROM rounds WHERE id = :round AND state = :from))
UNION ALL
SELECT 'law.no_blind_code', min(e.entry), (SELECT round FROM rounds
    WHERE id = :round)
FROM rounds r JOIN entries e ON e.state = 'active' AND e.blind_code IS NULL
WHERE :own AND :to = 'open' AND r.id = :round AND r.blind
HAVING count(*) > 0
LIMIT 1;
