-- A chair cites the awards of her own field.
WITH act (round, field, about, officers) AS (
    SELECT NULL, field, entry, 1 FROM entries WHERE id = :entry)
-- include part/chair.sql
