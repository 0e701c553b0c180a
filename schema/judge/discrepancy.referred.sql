-- A chair refers what is too far apart in her own panel.
WITH act (round, field, about) AS (
    SELECT :round, field, entry FROM entries WHERE id = :entry)
-- include part/chair.sql
