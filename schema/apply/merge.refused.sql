-- An event of another copy contradicts events of this one: it is kept whole
-- as a merge conflict. Of two versions of a sheet neither counts until
-- somebody decides. An event that was decided in another copy may be refused
-- here again.
INSERT OR REPLACE INTO merge_conflicts (id, seq, subjects)
VALUES (:id, :seq, :subjects);
UPDATE sheets SET state = 'disputed'
WHERE state = 'submitted' AND format('sheets:%d/%d/%d', round, entry, judge)
    IN (SELECT value FROM json_each(:subjects));
