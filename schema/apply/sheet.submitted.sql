-- A judge submits her own sheet, signed: the first, or a new version with a
-- reason. If its round is closed already the sheet is late: kept, but not
-- counted.
UPDATE sheets SET state = 'void'
WHERE round = :body ->> 'round' AND entry = :body ->> 'entry'
    AND judge = :body ->> 'judge'
    AND (state = 'submitted' OR state = 'disputed') -- OR: by both indexes
    AND ((SELECT r.state FROM rounds r WHERE r.id = :body ->> 'round')
        <> 'closed' OR :source ->> 'in_time');
INSERT INTO sheets (sheet, round, entry, judge, version, state, origin,
    comment, reason, receipt, hash, rules, key)
VALUES (:seq, :body ->> 'round', :body ->> 'entry', :body ->> 'judge',
    :body ->> 'version',
    CASE WHEN (SELECT r.state FROM rounds r WHERE r.id = :body ->> 'round')
        = 'closed' AND :source ->> 'in_time' IS NULL THEN 'late'
    WHEN format('sheets:%d/%d/%d', :body ->> 'round',
        :body ->> 'entry', :body ->> 'judge') IN (SELECT root FROM disputes)
        THEN 'disputed' ELSE 'submitted' END,
    :body ->> 'origin', :body ->> 'comment', :body ->> 'reason',
    :body ->> 'receipt', :body ->> 'hash', :body ->> 'rules',
    :body ->> 'key');
INSERT INTO scores (sheet, criterion, score)
SELECT :seq, CAST(key AS INTEGER), value FROM json_each(:body, '$.scores');
