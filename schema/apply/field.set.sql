-- A field is added or changed.
INSERT INTO fields (id, field, name, position)
VALUES (:id,
    :field,
    :name,
    :position)
ON CONFLICT (id) DO UPDATE
    SET field = excluded.field,
    name = excluded.name,
    position = excluded.position;
-- include part/rubric.sql
