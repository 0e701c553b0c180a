-- A rule is changed after judging had opened, with a reason.
INSERT INTO rules (id, round, field, rule, value)
VALUES (:body ->> 'id',
    :body ->> 'round',
    :body ->> 'field',
    :body ->> 'rule',
    :body ->> 'value')
ON CONFLICT (id) DO UPDATE
    SET round = excluded.round,
    field = excluded.field,
    rule = excluded.rule,
    value = excluded.value;
INSERT INTO amendments (seq, what) VALUES (:seq, 'rule');
