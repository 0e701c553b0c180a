-- A chair refers what is too far apart in her own panel.
WITH act (round, field, about, officers) AS (
    SELECT :round, field, entry, 1 FROM entries WHERE id = :entry)
-- include part/chair.sql
