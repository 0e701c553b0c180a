-- A chair releases comments on entries of her own panel.
WITH act (round, field, about, officers) AS (
    SELECT s.round, e.field, e.entry, 0 FROM sheets s JOIN entries e
        ON e.id = s.entry WHERE s.receipt = :receipt)
-- include part/chair.sql
