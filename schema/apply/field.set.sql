-- A field is added or changed.
INSERT INTO fields (id, field, name, position, short)
VALUES (:id,
    :field,
    :name,
    :position,
    :short)
ON CONFLICT (id) DO UPDATE
    SET field = excluded.field,
    name = excluded.name,
    position = excluded.position,
    short = excluded.short;
-- include part/rubric.sql
