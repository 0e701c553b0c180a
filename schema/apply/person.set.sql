-- A person is added or changed.
INSERT INTO people (id, person, name, roles, title, unit, email, phone, state)
VALUES (:id,
    :person,
    :name,
    :roles,
    :title,
    :unit,
    :email,
    :phone,
    :state)
ON CONFLICT (id) DO UPDATE
    SET person = excluded.person,
    name = excluded.name,
    roles = excluded.roles,
    title = excluded.title,
    unit = excluded.unit,
    email = excluded.email,
    phone = excluded.phone,
    state = excluded.state;
-- include part/erratum.sql
