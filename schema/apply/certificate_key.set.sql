-- Another key signs certificates from now on.
UPDATE certificate_keys SET until = :seq, reason = :reason
WHERE until IS NULL;
INSERT INTO certificate_keys (id, key, since)
VALUES (:id, :key, :seq);
