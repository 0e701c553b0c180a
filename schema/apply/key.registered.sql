-- The first key of a person who signs with a key file.
INSERT INTO keys (id, person, kind, key, since)
VALUES (:id, :person, :kind, :key, :seq);
