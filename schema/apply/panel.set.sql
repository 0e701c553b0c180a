-- A person becomes a member of a panel, or the role there changes.
INSERT INTO panels (id, round, field, person, role)
VALUES (:id,
    :round,
    :field,
    :person,
    :role)
ON CONFLICT (id) DO UPDATE
    SET round = excluded.round,
    field = excluded.field,
    person = excluded.person,
    role = excluded.role
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (round, field, person) DO UPDATE
    SET id = excluded.id,
    round = excluded.round,
    field = excluded.field,
    person = excluded.person,
    role = excluded.role;
