-- A rule is set.
INSERT INTO rules (id, round, field, rule, value)
VALUES (:id,
    :round,
    :field,
    :rule,
    :value)
ON CONFLICT (id) DO UPDATE
    SET round = excluded.round,
    field = excluded.field,
    rule = excluded.rule,
    value = excluded.value
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (ifnull(round, 0), ifnull(field, 0), rule) DO UPDATE
    SET id = excluded.id,
    round = excluded.round,
    field = excluded.field,
    rule = excluded.rule,
    value = excluded.value;
-- Once judging is open every result shows it.
INSERT INTO amendments (seq, what)
SELECT :seq, 'rule' FROM contest_state WHERE phase IN
    ('judging', 'deliberation');
