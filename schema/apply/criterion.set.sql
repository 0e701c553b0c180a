-- A criterion is added or changed.
INSERT INTO criteria (id, round, field, criterion, name, position, maximum, step, weight, minimum, bonus, comment_below)
VALUES (:id,
    :round,
    :field,
    :criterion,
    :name,
    :position,
    :maximum,
    :step,
    :weight,
    :minimum,
    :bonus,
    :comment_below)
ON CONFLICT (id) DO UPDATE
    SET round = excluded.round,
    field = excluded.field,
    criterion = excluded.criterion,
    name = excluded.name,
    position = excluded.position,
    maximum = excluded.maximum,
    step = excluded.step,
    weight = excluded.weight,
    minimum = excluded.minimum,
    bonus = excluded.bonus,
    comment_below = excluded.comment_below;
-- Once judging is open every result shows it.
INSERT INTO amendments (seq, what)
SELECT :seq, 'rule' FROM contest_state WHERE phase IN
    ('judging', 'deliberation');
-- include part/rubric.sql
