-- A prize is added or changed.
INSERT INTO prizes (id, field, prize, name, position, quota, threshold, money,
    at_meeting)
VALUES (:id,
    :field,
    :prize,
    :name,
    :position,
    :quota,
    :threshold,
    :money,
    ifnull(:at_meeting, 0))
ON CONFLICT (id) DO UPDATE
    SET field = excluded.field,
    prize = excluded.prize,
    name = excluded.name,
    position = excluded.position,
    quota = excluded.quota,
    threshold = excluded.threshold,
    money = excluded.money,
    at_meeting = excluded.at_meeting;
-- Once judging is open every result shows it.
INSERT INTO amendments (seq, what)
SELECT :seq, 'rule' FROM contest_state WHERE phase IN
    ('judging', 'deliberation');
