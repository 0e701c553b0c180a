-- The first version of a sheet, from a file. If it was chosen in a merge
-- conflict, it replaces the version of this copy.
UPDATE sheets SET state = 'void'
WHERE round = :body ->> 'round' AND entry = :body ->> 'entry'
    AND judge = :body ->> 'judge' AND state = 'submitted'
    AND :source IS NOT NULL
    AND ((SELECT r.state FROM rounds r WHERE r.id = :body ->> 'round')
        <> 'closed' OR :source ->> 'in_time');
INSERT INTO sheets (sheet, round, entry, judge, version, state, origin,
    comment, reason, receipt, hash, rules)
VALUES (:seq, :body ->> 'round', :body ->> 'entry', :body ->> 'judge',
    :body ->> 'version',
    CASE WHEN (SELECT r.state FROM rounds r WHERE r.id = :body ->> 'round')
        = 'closed' AND :source ->> 'in_time' IS NULL THEN 'late'
    WHEN :source IS NOT NULL AND format('sheets:%d/%d/%d', :body ->> 'round',
        :body ->> 'entry', :body ->> 'judge') IN (SELECT root FROM disputes)
        THEN 'disputed' ELSE 'submitted' END,
    :body ->> 'origin',
    :body ->> 'comment', :body ->> 'reason', :body ->> 'receipt',
    :body ->> 'hash', :body ->> 'rules');
INSERT INTO scores (sheet, criterion, score)
SELECT :seq, CAST(key AS INTEGER), value FROM json_each(:body, '$.scores');
