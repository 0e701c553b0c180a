-- A sheet is corrected after its round was closed, with the consent of a
-- second person.
UPDATE sheets SET state = 'void'
WHERE round = :body ->> 'round' AND entry = :body ->> 'entry'
    AND judge = :body ->> 'judge' AND state = 'submitted';
UPDATE sheets SET state = 'void'
WHERE round = :body ->> 'round' AND entry = :body ->> 'entry'
    AND judge = :body ->> 'judge' AND state = 'disputed';
INSERT INTO sheets (sheet, round, entry, judge, version, state, origin,
    comment, reason, receipt, hash, rules, key)
VALUES (:seq, :body ->> 'round', :body ->> 'entry', :body ->> 'judge',
    :body ->> 'version',
    CASE WHEN format('sheets:%d/%d/%d', :body ->> 'round',
        :body ->> 'entry', :body ->> 'judge') IN (SELECT root FROM disputes)
        THEN 'disputed' ELSE 'submitted' END,
    :body ->> 'origin',
    :body ->> 'comment', :body ->> 'reason', :body ->> 'receipt',
    :body ->> 'hash', :body ->> 'rules', :body ->> 'key');
INSERT INTO amendments (seq, what) VALUES (:seq, 'sheet');
INSERT INTO scores (sheet, criterion, score)
SELECT :seq, CAST(key AS INTEGER), value FROM json_each(:body, '$.scores');
