-- Double entry of a paper sheet is complete: two people typed the same, or
-- the paper decided. Without typings of two people no row is inserted, and
-- then the scores fail on their foreign key.
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
