-- Nobody upholds a sheet of her own, nor, where the panel has a chair, one of
-- another panel: with a second person that is discrepancy.confirmed.
SELECT 'law.own_sheet', p.person, e.entry
FROM people p, entries e
WHERE :own AND p.id = :actor AND e.id = :entry AND EXISTS (SELECT 1
    FROM sheets s WHERE s.round = :round AND s.entry = :entry
    AND s.judge = :actor AND s.state = 'submitted'
    AND s.sheet NOT IN (SELECT sheet FROM trainee_sheets))
UNION ALL
SELECT 'law.other_panel', p.person, e.entry
FROM people p, entries e
WHERE :own AND p.id = :actor AND e.id = :entry
    AND EXISTS (SELECT 1 FROM panels x WHERE x.round = :round
        AND x.field = e.field AND x.role = 'chair')
    AND NOT EXISTS (SELECT 1 FROM panels x WHERE x.round = :round
        AND x.field = e.field AND x.role = 'chair' AND x.person = :actor)
LIMIT 1;
