-- The first event of a contest, with the person who made it.
INSERT INTO contest_state (one, phase) VALUES (1, 'setup');
INSERT INTO people (id, person, name, roles)
VALUES (:organiser, :person, :name,
    'organiser');
