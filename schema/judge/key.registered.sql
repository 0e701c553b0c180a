-- The founder's own first key, and nobody else's: whoever comes later is
-- introduced by somebody whose key is known.
SELECT 'law.introduced', (SELECT person FROM people WHERE id = :person), NULL
WHERE :person <> :actor OR EXISTS (SELECT 1 FROM keys);
