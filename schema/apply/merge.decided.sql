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
