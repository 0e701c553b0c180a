-- The first key of somebody who signs with the file of her machine.
INSERT INTO keys (id, person, kind, key, salt, since, reason)
VALUES (:body ->> 'id', :body ->> 'person', :body ->> 'kind', :body ->> 'key',
    :body ->> 'salt', :seq, :body ->> 'reason');
