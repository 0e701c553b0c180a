-- A unit is added or changed.
INSERT INTO units (id, unit, name, place)
VALUES (:body ->> 'id',
    :body ->> 'unit',
    :body ->> 'name',
    :body ->> 'place')
ON CONFLICT (id) DO UPDATE
    SET unit = excluded.unit,
    name = excluded.name,
    place = excluded.place;
