-- The contest goes on to its next phase, with what was waived on the way.
UPDATE stage SET phase = :body ->> 'to' WHERE phase = :body ->> 'from';
INSERT INTO waivers (seq, blocker, phase, count, reason)
SELECT :seq, value ->> 'blocker', :body ->> 'from', value ->> 'count',
    :body ->> 'reason'
FROM json_each(:body, '$.waivers');
