-- Somebody whom a dossier names is recorded.
INSERT INTO relations (id, entry, role, number, name)
VALUES (:id,
    :entry,
    :role,
    :number,
    :full_name)
ON CONFLICT (id) DO UPDATE
    SET entry = excluded.entry,
    role = excluded.role,
    number = excluded.number,
    name = excluded.name
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (entry, role, number) DO UPDATE
    SET id = excluded.id,
    name = excluded.name;
