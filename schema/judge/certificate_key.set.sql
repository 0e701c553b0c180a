-- No person's key: what signs certificates may lie in a drawer for years, and says
-- nothing in the log. One replaces another only for a reason.
SELECT 'law.certificate_key', (SELECT p.person FROM keys k
    JOIN people p ON p.id = k.person WHERE k.key = :key), NULL
WHERE EXISTS (SELECT 1 FROM keys WHERE key = :key)
UNION ALL
SELECT 'law.certificate_key_reason', NULL, NULL
WHERE :own AND (:reason IS NULL) = EXISTS (SELECT 1 FROM certificate_keys
    WHERE until IS NULL)
LIMIT 1;
