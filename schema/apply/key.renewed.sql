-- A person replaces the printed code by one that nobody has printed.
UPDATE keys SET until = :seq, ended = 'replaced'
WHERE person = :person AND until IS NULL AND kind <> 'file';
INSERT INTO keys (id, person, kind, key, salt, since, reason)
VALUES (:id, :person, :kind, :key,
    :salt, :seq, :reason);
