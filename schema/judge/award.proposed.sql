-- A chair proposes prizes of her own field.
WITH act (round, field, about) AS (
    SELECT NULL, id, field FROM fields WHERE id = :field)
-- include part/chair.sql
