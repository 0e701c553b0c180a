-- The contest moves to its next phase; the waived blockers are recorded with
-- it.
UPDATE contest_state SET phase = :to WHERE phase = :from;
INSERT INTO waivers (seq, blocker, phase, count, reason)
SELECT :seq, value ->> 'blocker', :from, value ->> 'count',
    :reason
FROM json_each(:waivers);
