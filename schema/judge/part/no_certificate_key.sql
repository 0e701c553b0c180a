-- What signs certificates is no person's.
SELECT 'law.certificate_key', (SELECT person FROM people WHERE id = :person), NULL
WHERE EXISTS (SELECT 1 FROM certificate_keys WHERE key = :key)
