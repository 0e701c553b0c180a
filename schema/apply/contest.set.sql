-- A fact of the contest.
INSERT INTO contest (id, key, value)
VALUES (:body ->> 'id', :body ->> 'key', :body ->> 'value')
ON CONFLICT (id) DO UPDATE SET value = excluded.value;
