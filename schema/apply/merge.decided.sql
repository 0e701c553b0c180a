-- A merge conflict is decided: the version of this copy is kept, or the
-- other copy's is taken and follows in the same transaction. A copy that
-- refused the opposite event has the same conflict the other way round:
-- there the choice is turned round as well. A sheet counts again once no
-- open conflict is about it.
UPDATE merge_conflicts
SET choice = CASE WHEN id = :id THEN :choice
    WHEN :choice = 'there' THEN 'here' ELSE 'there' END,
    decided = :seq
WHERE choice IS NULL AND (id = :id
    OR id IN (SELECT value FROM json_each(:against)));
UPDATE sheets SET state = 'submitted'
WHERE state = 'disputed' AND format('sheets:%d/%d/%d', round, entry, judge) IN
    (SELECT value FROM json_each(:subjects))
    AND format('sheets:%d/%d/%d', round, entry, judge) NOT IN
    (SELECT subject FROM open_merge_conflicts);
-- A sheet that was chosen counts, as it will where it is taken: also if another
-- copy had closed the round before, unless its judge said something newer that
-- counts.
UPDATE sheets SET state = 'void'
WHERE state = 'submitted' AND EXISTS (SELECT 1 FROM merge_conflicts m
    JOIN event e ON e.seq = m.seq, json_each(e.body, '$.against') a
    JOIN sheets l ON l.sheet = a.value ->> 'seq'
    WHERE m.decided = :seq AND m.choice = 'here' AND l.state = 'late'
    AND l.round = sheets.round AND l.entry = sheets.entry
    AND l.judge = sheets.judge AND l.version > sheets.version);
UPDATE sheets SET state = 'submitted'
WHERE state = 'late' AND sheet IN (SELECT a.value ->> 'seq'
    FROM merge_conflicts m JOIN event e ON e.seq = m.seq,
    json_each(e.body, '$.against') a
    WHERE m.decided = :seq AND m.choice = 'here')
    AND NOT EXISTS (SELECT 1 FROM sheets c WHERE c.round = sheets.round
        AND c.entry = sheets.entry AND c.judge = sheets.judge
        AND c.state IN ('submitted', 'disputed'));
