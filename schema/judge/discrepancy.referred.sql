-- A chair refers what is too far apart in her own panel, to nobody who is barred.
WITH act (round, field, about, officers) AS (
    SELECT :round, field, entry, 1 FROM entries WHERE id = :entry)
SELECT 'law.barred', (SELECT person FROM people WHERE id = :judge), act.about
FROM act WHERE :own AND EXISTS (SELECT 1 FROM barred x WHERE x.round = :round
    AND x.entry = :entry AND x.judge = :judge)
UNION ALL
-- include part/chair.sql
