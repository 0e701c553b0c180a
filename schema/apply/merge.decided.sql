-- Somebody decides: what stands here stays, or what came takes its place and
-- follows in the same transaction. In a copy that saw it the other way round,
-- what stayed there is what was refused here. A sheet counts again once no
-- conflict about it is left.
UPDATE merge_conflicts
SET choice = CASE WHEN id = :body ->> 'id' THEN :body ->> 'choice'
    WHEN :body ->> 'choice' = 'there' THEN 'here' ELSE 'there' END,
    decided = :seq
WHERE choice IS NULL AND (id = :body ->> 'id'
    OR id IN (SELECT value FROM json_each(:body, '$.against')));
UPDATE sheets SET state = 'submitted'
WHERE state = 'disputed' AND format('sheets:%d/%d/%d', round, entry, judge) IN
    (SELECT value FROM json_each(:body, '$.roots'))
    AND format('sheets:%d/%d/%d', round, entry, judge) NOT IN
    (SELECT root FROM disputes);
