-- A field is added or changed.
INSERT INTO fields (id, field, name, position)
VALUES (:body ->> 'id',
    :body ->> 'field',
    :body ->> 'name',
    :body ->> 'position')
ON CONFLICT (id) DO UPDATE
    SET field = excluded.field,
    name = excluded.name,
    position = excluded.position;
