-- Nobody upholds a sheet of her own, nor, where the panel has a chair, one of
-- another panel: with a second person that is discrepancy.confirmed.
WITH act (round, field, about, officers) AS (
    SELECT :round, field, entry, 0 FROM entries WHERE id = :entry)
SELECT 'law.own_sheet', p.person, act.about
FROM act JOIN people p ON p.id = :actor
WHERE :own AND EXISTS (SELECT 1 FROM sheets s
    WHERE s.round = :round AND s.entry = :entry AND s.judge = :actor
    AND s.state = 'submitted'
    AND s.sheet NOT IN (SELECT sheet FROM trainee_sheets))
UNION ALL
-- include part/chair.sql
