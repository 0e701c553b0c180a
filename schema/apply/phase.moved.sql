-- The contest moves to its next phase; the waived blockers are recorded with
-- it.
-- A move of another copy was decided on where this one had moved otherwise;
-- what is published stays so.
UPDATE contest_state SET phase = :to
WHERE (phase = :from OR :source IS NOT NULL) AND phase <> 'published';
INSERT INTO waivers (seq, blocker, phase, count, reason)
SELECT :seq, value ->> 'blocker', :from, value ->> 'count',
    :reason
FROM json_each(:waivers);
