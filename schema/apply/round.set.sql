-- A round is added or changed; its state is changed by round.moved.
INSERT INTO rounds (id, round, name, position, blind)
VALUES (:id,
    :round,
    :name,
    :position,
    :blind)
ON CONFLICT (id) DO UPDATE
    SET round = excluded.round,
    name = excluded.name,
    position = excluded.position,
    blind = excluded.blind;
-- include part/rubric.sql
