-- A person sits in a panel.
INSERT INTO panels (id, round, field, person, role)
VALUES (:body ->> 'id',
    :body ->> 'round',
    :body ->> 'field',
    :body ->> 'person',
    :body ->> 'role')
ON CONFLICT (id) DO UPDATE
    SET round = excluded.round,
    field = excluded.field,
    person = excluded.person,
    role = excluded.role
-- Another copy's row for the same, where somebody decided for that.
ON CONFLICT (round, field, person) DO UPDATE
    SET id = excluded.id,
    round = excluded.round,
    field = excluded.field,
    person = excluded.person,
    role = excluded.role;
