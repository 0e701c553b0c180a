-- The first event of a ballot: what one judge needs to score alone, and
-- nothing else.
INSERT INTO contest_state (one, phase) VALUES (1, 'ballot');
INSERT INTO ballot (one, contest, judge, rules, after)
VALUES (1, :contest, :judge, :rules,
    :after);
INSERT INTO contest (id, key, value)
SELECT value ->> 'id', value ->> 'key', value ->> 'value'
FROM json_each(:facts);
INSERT INTO rounds (id, round, name, position, blind, state)
SELECT value ->> 'id', value ->> 'round', value ->> 'name', 1,
    value ->> 'blind', 'open' FROM json_each(:rounds);
INSERT INTO fields (id, field, name, position)
SELECT value ->> 'id', value ->> 'field', value ->> 'name',
    value ->> 'position' FROM json_each(:fields);
INSERT INTO people (id, person, name, roles)
SELECT value ->> 'id', value ->> 'person', value ->> 'name',
    value ->> 'roles' FROM json_each(:people);
INSERT INTO keys (id, person, kind, key, salt, since)
SELECT value ->> 'id', value ->> 'person', value ->> 'kind', value ->> 'key',
    value ->> 'salt', :seq FROM json_each(:keys);
INSERT INTO criteria (id, round, field, criterion, name, position, maximum,
    step, weight, minimum, bonus, comment_below)
SELECT value ->> 'id', value ->> 'round', value ->> 'field',
    value ->> 'criterion', value ->> 'name', value ->> 'position',
    value ->> 'maximum', value ->> 'step', value ->> 'weight',
    value ->> 'minimum', value ->> 'bonus', value ->> 'comment_below'
FROM json_each(:criteria);
INSERT INTO bands (id, criterion, low, high, words)
SELECT value ->> 'id', value ->> 'criterion', value ->> 'low',
    value ->> 'high', value ->> 'words' FROM json_each(:bands);
INSERT INTO entries (id, entry, title, field, summary)
SELECT value ->> 'id', value ->> 'code', value ->> 'title', value ->> 'field',
    value ->> 'summary' FROM json_each(:entries);
INSERT INTO assignments (id, round, entry, judge, kind)
SELECT value ->> 'assignment', r.id, value ->> 'id', :judge,
    'ordinary' FROM rounds r, json_each(:entries);
INSERT INTO ballot_dossiers (id, entry, item, number, location, hash)
SELECT value ->> 'id', value ->> 'entry', value ->> 'item', value ->> 'number',
    value ->> 'location', value ->> 'hash' FROM json_each(:dossiers);
-- include part/rubric.sql
