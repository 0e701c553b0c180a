-- A person gets a key: that of a card, which replaces the code before, or
-- that of a further machine.
UPDATE keys SET until = :seq, ended = 'replaced'
WHERE person = :person AND until IS NULL AND kind <> 'file'
    AND :kind = 'card';
INSERT INTO keys (id, person, kind, key, salt, since, reason)
VALUES (:id, :person, :kind, :key,
    :salt, :seq, :reason);
