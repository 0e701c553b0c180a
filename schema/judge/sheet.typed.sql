-- Whoever types a sheet of paper says so of herself: two people are two.
SELECT 'law.others_typing', (SELECT person FROM people WHERE id = :person), NULL
WHERE :person <> :actor;
