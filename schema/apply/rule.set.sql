-- A rule is set.
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
