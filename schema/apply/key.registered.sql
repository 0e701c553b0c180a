-- The first key of a person who signs with a key file.
INSERT INTO keys (id, person, kind, key, salt, since, reason)
VALUES (:body ->> 'id', :body ->> 'person', :body ->> 'kind', :body ->> 'key',
    :body ->> 'salt', :seq, :body ->> 'reason');
