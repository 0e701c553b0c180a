-- Two people typed a sheet of paper, and agree, or looked at it again. Without
-- two of them there is no sheet, and its scores are refused.
UPDATE sheets SET state = 'void'
WHERE round = :body ->> 'round' AND entry = :body ->> 'entry'
    AND judge = :body ->> 'judge' AND state = 'submitted'
    AND ((SELECT r.state FROM rounds r WHERE r.id = :body ->> 'round')
        <> 'closed' OR :source ->> 'in_time');
UPDATE sheets SET state = 'void'
WHERE round = :body ->> 'round' AND entry = :body ->> 'entry'
    AND judge = :body ->> 'judge' AND state = 'disputed'
    AND ((SELECT r.state FROM rounds r WHERE r.id = :body ->> 'round')
        <> 'closed' OR :source ->> 'in_time');
INSERT INTO sheets (sheet, round, entry, judge, version, state, origin,
    comment, reason, receipt, hash, rules)
SELECT :seq, :body ->> 'round', :body ->> 'entry', :body ->> 'judge',
    :body ->> 'version',
    CASE WHEN (SELECT r.state FROM rounds r WHERE r.id = :body ->> 'round')
        = 'closed' AND :source ->> 'in_time' IS NULL THEN 'late'
    WHEN format('sheets:%d/%d/%d', :body ->> 'round',
        :body ->> 'entry', :body ->> 'judge') IN (SELECT root FROM disputes)
        THEN 'disputed' ELSE 'submitted' END,
    :body ->> 'origin',
    :body ->> 'comment', :body ->> 'reason', :body ->> 'receipt',
    :body ->> 'hash', :body ->> 'rules'
WHERE (SELECT count(*) FROM typings WHERE round = :body ->> 'round'
    AND entry = :body ->> 'entry' AND judge = :body ->> 'judge'
    AND person IN (:body ->> 'first',
        (SELECT actor FROM event WHERE seq = :seq))) = 2;
INSERT INTO scores (sheet, criterion, score)
SELECT :seq, CAST(key AS INTEGER), value FROM json_each(:body, '$.scores');
DELETE FROM typings WHERE round = :body ->> 'round'
    AND entry = :body ->> 'entry' AND judge = :body ->> 'judge';
