-- views.sql - long queries that several places need; can be tried with
-- sqlite3. None computes a rank.
-- SPDX-License-Identifier: MIT

-- The level at which a field in a round has its criteria: the most specific
-- that has any (round and field, field, round, neither); 0 stands for every
-- round or field, as in the index criteria_key.
CREATE VIEW rubric_levels AS
SELECT r.id AS round, f.id AS field,
    CASE WHEN EXISTS (SELECT 1 FROM criteria WHERE ifnull(round, 0) = r.id
        AND ifnull(field, 0) = f.id) THEN r.id
    WHEN EXISTS (SELECT 1 FROM criteria WHERE ifnull(round, 0) = 0
        AND ifnull(field, 0) = f.id) THEN 0
    WHEN EXISTS (SELECT 1 FROM criteria WHERE ifnull(round, 0) = r.id
        AND ifnull(field, 0) = 0) THEN r.id ELSE 0 END AS of_round,
    CASE WHEN EXISTS (SELECT 1 FROM criteria WHERE ifnull(round, 0) = r.id
        AND ifnull(field, 0) = f.id) OR EXISTS (SELECT 1 FROM criteria
        WHERE ifnull(round, 0) = 0 AND ifnull(field, 0) = f.id)
        THEN f.id ELSE 0 END AS of_field
FROM rounds r, fields f;

-- What the table rubric is filled with.
CREATE VIEW rubric_now AS
SELECT l.round, l.field, c.id AS criterion, c.maximum, c.step, c.bonus,
    c.comment_below FROM rubric_levels l
CROSS JOIN criteria c -- which is found by the level, never the other way
WHERE ifnull(c.round, 0) = l.of_round AND ifnull(c.field, 0) = l.of_field;

-- The name of an author; unless she is known to be an adult it comes from the
-- table personal. NULL: erased.
CREATE VIEW author_names AS
SELECT a.id, a.entry, a.position, a.unit, a.minor,
    CASE WHEN a.id NOT IN (SELECT author FROM unnamed_authors)
        THEN ifnull(a.name, p.value) END AS name
FROM authors a LEFT JOIN personal p ON p.hash = a.name_hash;

-- Consents that hold: not withdrawn, and given for who the author is now.
CREATE VIEW valid_consents AS
SELECT c.author, c.who, c.purpose, c.given FROM author_consents c
JOIN authors a ON a.id = c.author
LEFT JOIN personal p ON p.hash = c.name_hash
LEFT JOIN personal q ON q.hash = a.name_hash
WHERE c.withdrawn IS NULL AND (c.name_hash = a.name_hash
    OR ifnull(c.name, p.value) = ifnull(a.name, q.value));

-- Current sheets: of each sheet the version that is submitted.
CREATE VIEW current_sheets AS
SELECT s.sheet, s.round, s.entry, s.judge, s.version, s.origin
FROM sheets s WHERE s.state = 'submitted';

-- Current sheets of trainees: they never count.
CREATE VIEW trainee_sheets AS
SELECT s.sheet, s.round, s.entry, s.judge FROM assignments a
JOIN current_sheets s ON s.round = a.round AND s.entry = a.entry
    AND s.judge = a.judge
WHERE a.kind = 'trainee';

-- Comments of current sheets, and why one is withheld from entrants: whichever
-- version of the sheet said the same when it was withheld.
CREATE VIEW comments AS
SELECT s.sheet, s.round, s.entry, s.judge, x.criterion, x.comment AS text,
    (SELECT w.reason FROM sheets o JOIN withheld_comments w
        ON w.receipt = o.receipt AND w.criterion = x.criterion
    JOIN scores y ON y.sheet = o.sheet AND y.criterion = x.criterion
        AND y.comment = x.comment
    WHERE o.round = s.round AND o.entry = s.entry AND o.judge = s.judge
    LIMIT 1) AS withheld
FROM sheets s JOIN scores x ON x.sheet = s.sheet
WHERE s.state = 'submitted' AND x.comment IS NOT NULL
UNION ALL
SELECT s.sheet, s.round, s.entry, s.judge, 0, s.comment,
    (SELECT w.reason FROM sheets o JOIN withheld_comments w
        ON w.receipt = o.receipt AND w.criterion = 0
    WHERE o.round = s.round AND o.entry = s.entry AND o.judge = s.judge
        AND o.comment = s.comment
    LIMIT 1)
FROM sheets s WHERE s.state = 'submitted' AND s.comment IS NOT NULL;

-- Assignments of rounds that have begun without a sheet that is needed: one
-- of which two copies have different versions is there.
CREATE VIEW missing_sheets AS
SELECT a.round, a.entry, a.judge FROM assignments a
JOIN entries e ON e.id = a.entry AND e.state = 'active'
JOIN rounds r ON r.id = a.round AND r.state <> 'planned'
WHERE a.kind <> 'trainee' AND NOT EXISTS (SELECT 1 FROM sheets s
    WHERE s.round = a.round AND s.entry = a.entry AND s.judge = a.judge
    AND (s.state = 'submitted' OR s.state = 'disputed'));

-- The value of each rule that a row gives, in each round and field: the field's
-- own before the round's own before that of all.
CREATE VIEW rule_values AS
SELECT r.id AS round, f.id AS field, n.rule, (SELECT x.value FROM rules x
    WHERE x.rule = n.rule
    AND ifnull(x.round, r.id) = r.id AND ifnull(x.field, f.id) = f.id
    ORDER BY x.field IS NULL, x.round IS NULL LIMIT 1) AS value
FROM rounds r, fields f, (SELECT DISTINCT rule FROM rules) n;

-- How many judges the rules ask for, where a row says so.
CREATE VIEW judges_asked AS
SELECT round, field, CAST(value AS INTEGER) AS asked FROM rule_values
WHERE rule = 'judges_per_entry';

-- Entries of rounds that have begun with fewer judges than the rules ask for.
-- Who has none at all is not of that round.
CREATE VIEW few_judges AS
SELECT r.id AS round, e.id AS entry, q.asked, count(*) AS assigned
FROM rounds r JOIN assignments a ON a.round = r.id AND a.kind <> 'trainee'
JOIN entries e ON e.id = a.entry AND e.state = 'active'
JOIN judges_asked q ON q.round = r.id AND q.field = e.field
WHERE r.state <> 'planned' GROUP BY r.id, e.id
HAVING count(*) < q.asked;

-- Judges who share a unit with an entry or one of its authors.
CREATE VIEW shared_units AS
SELECT p.id AS judge, e.id AS entry, u.name FROM people p
JOIN entries e ON e.unit = p.unit JOIN units u ON u.id = p.unit
UNION ALL
SELECT p.id, a.entry, u.name FROM people p
JOIN authors a ON a.unit = p.unit JOIN units u ON u.id = p.unit;

-- Judges who may not score an entry: by declaration, by a conflict that was
-- detected and not dismissed, or by a shared unit where the rule
-- same_unit_conflict forbids it.
CREATE VIEW barred AS
SELECT r.id AS round, c.judge, e.id AS entry, c.reason FROM rounds r,
conflicts c JOIN entries e ON e.id = c.entry OR e.unit = c.unit
UNION ALL
SELECT r.id, c.judge, a.entry, c.reason FROM rounds r, conflicts c
JOIN authors a ON a.unit = c.unit
UNION ALL
SELECT r.id, d.judge, d.entry, d.why FROM rounds r, detected_conflicts d
WHERE d.state <> 'dismissed'
UNION ALL
SELECT round, judge, entry, unit FROM unit_conflicts;

-- Judges and entries of one unit, in rounds whose rules bar them, unless
-- somebody dismissed that.
CREATE VIEW unit_conflicts AS
SELECT r.id AS round, s.judge, s.entry, s.name AS unit
FROM rounds r, shared_units s
JOIN entries e ON e.id = s.entry
WHERE NOT EXISTS (SELECT 1 FROM detected_conflicts d WHERE d.judge = s.judge
    AND d.entry = s.entry AND d.why = 'unit' AND d.state = 'dismissed')
AND ifnull((SELECT v.value FROM rule_values v
    WHERE v.rule = 'same_unit_conflict' AND v.round = r.id
    AND v.field = e.field), 'yes') = 'yes';

-- Those of them that nobody has decided yet: they are no rows.
CREATE VIEW undecided_unit_conflicts AS
SELECT DISTINCT u.judge, u.entry FROM unit_conflicts u
WHERE NOT EXISTS (SELECT 1 FROM detected_conflicts d WHERE d.judge = u.judge
    AND d.entry = u.entry AND d.why = 'unit');

-- How many entries each judge has in each round.
CREATE VIEW loads AS
SELECT round, judge, count(*) AS entries FROM assignments
GROUP BY round, judge;

-- Scores that current sheets need and have not. Not those of trainees.
CREATE VIEW missing_scores AS
SELECT s.sheet, c.id AS criterion FROM current_sheets s
JOIN entries e ON e.id = s.entry AND e.state = 'active'
JOIN rubric x ON x.round = s.round AND x.field = e.field
JOIN criteria c ON c.id = x.criterion AND NOT c.bonus
WHERE NOT EXISTS (SELECT 1 FROM scores y WHERE y.sheet = s.sheet
    AND y.criterion = c.id) AND NOT EXISTS (SELECT 1 FROM assignments a
    WHERE a.round = s.round AND a.entry = s.entry AND a.judge = s.judge
    AND a.kind = 'trainee');

-- Incomplete sheets, which do not count.
CREATE VIEW incomplete_sheets AS
SELECT DISTINCT sheet FROM missing_scores;

-- The subjects of all open merge conflicts.
CREATE VIEW open_merge_conflicts AS
SELECT DISTINCT r.value AS subject FROM merge_conflicts m, json_each(m.subjects) r
WHERE m.choice IS NULL;

-- Who consented to an event that was recorded in this copy: signed the end of
-- its transaction beside its person, and with which key.
CREATE VIEW consents AS
SELECT e.seq, s.person, lower(hex(s.key)) AS key FROM event e
JOIN signature s ON s.seq = (SELECT min(t.seq) FROM signature t
    WHERE t.seq >= e.seq)
WHERE e.source IS NULL AND s.person <> e.actor;
