-- A person renews her own code.
SELECT 'law.own_key', (SELECT person FROM people WHERE id = :person), NULL
WHERE :person <> :actor
UNION ALL
-- include part/no_certificate_key.sql
LIMIT 1;
