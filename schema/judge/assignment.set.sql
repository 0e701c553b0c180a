-- Nobody new is assigned what she is barred from, and a judge whose sheet is
-- there becomes no trainee, whose sheets never count, nor the other way round;
-- nor is an entry without a code, once a blind round has begun.
SELECT 'law.barred', (SELECT person FROM people WHERE id = :judge),
    (SELECT entry FROM entries WHERE id = :entry)
WHERE :own AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.id = :id)
    AND EXISTS (SELECT 1 FROM barred x WHERE x.round = :round
        AND x.entry = :entry AND x.judge = :judge)
UNION ALL
SELECT 'assign.judged', NULL, NULL
FROM assignments a JOIN sheets s ON s.round = a.round AND s.entry = a.entry
    AND s.judge = a.judge
WHERE :own AND a.id = :id AND (a.kind = 'trainee') <> (:kind = 'trainee')
UNION ALL
SELECT 'law.no_blind_code', e.entry, r.round
FROM rounds r JOIN entries e ON e.id = :entry AND e.blind_code IS NULL
WHERE :own AND r.id = :round AND r.blind AND r.state <> 'planned'
    AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.id = :id)
LIMIT 1;
