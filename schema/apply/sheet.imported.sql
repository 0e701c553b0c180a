-- A judge's first sheet for an entry, from a file.
INSERT INTO sheets (sheet, round, entry, judge, version, state, origin,
    comment, reason, receipt, hash, rules)
VALUES (:seq, :body ->> 'round', :body ->> 'entry', :body ->> 'judge',
    :body ->> 'version', 'submitted', :body ->> 'origin',
    :body ->> 'comment', :body ->> 'reason', :body ->> 'receipt',
    :body ->> 'hash', :body ->> 'rules');
INSERT INTO scores (sheet, criterion, score)
SELECT :seq, CAST(key AS INTEGER), value FROM json_each(:body, '$.scores');
