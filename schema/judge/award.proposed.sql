-- A chair proposes prizes of her own field.
WITH act (round, field, about, officers) AS (
    SELECT NULL, id, field, 1 FROM fields WHERE id = :field)
-- include part/chair.sql
