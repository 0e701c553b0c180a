-- An event of another copy that contradicts what stands here is kept whole. Of
-- two versions of a sheet neither counts until somebody decides. One that was
-- decided in another copy may be refused again.
INSERT OR REPLACE INTO merge_conflicts (id, seq, roots)
VALUES (:body ->> 'id', :seq, :body -> 'roots');
UPDATE sheets SET state = 'disputed'
WHERE state = 'submitted' AND format('sheets:%d/%d/%d', round, entry, judge)
    IN (SELECT value FROM json_each(:body, '$.roots'));
