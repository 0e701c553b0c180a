-- A chair sets the thresholds of prizes of her own field.
WITH act (round, field, about, officers) AS (
    SELECT NULL, field, prize, 1 FROM prizes WHERE id = :id)
-- include part/chair.sql
