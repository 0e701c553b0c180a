-- A chair decides on prizes of her own field.
WITH act (round, field, about) AS (
    SELECT NULL, field, entry FROM entries WHERE id = :entry)
-- include part/chair.sql
