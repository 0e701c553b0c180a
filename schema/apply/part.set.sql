-- A part of the ceremony is added or changed.
INSERT INTO parts (id, part, position, field, prize, presenter, message)
VALUES (:id, :part, :position, :field, :prize, :presenter, :message)
ON CONFLICT (id) DO UPDATE
    SET part = excluded.part,
    position = excluded.position,
    field = excluded.field,
    prize = excluded.prize,
    presenter = excluded.presenter,
    message = excluded.message
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (part) DO UPDATE
    SET id = excluded.id,
    position = excluded.position,
    field = excluded.field,
    prize = excluded.prize,
    presenter = excluded.presenter,
    message = excluded.message;
