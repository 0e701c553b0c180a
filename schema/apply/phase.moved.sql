-- The contest moves to its next phase; the waived blockers are recorded with
-- it.
UPDATE contest_state SET phase = :body ->> 'to' WHERE phase = :body ->> 'from';
INSERT INTO waivers (seq, blocker, phase, count, reason)
SELECT :seq, value ->> 'blocker', :body ->> 'from', value ->> 'count',
    :body ->> 'reason'
FROM json_each(:body, '$.waivers');
