-- To the next phase and to no other; or to the phase that it is: so a decision on
-- a merge conflict tells the other copy, which is where it acts.
SELECT 'law.phase', :from, :to
WHERE :own AND (SELECT phase FROM contest_state) <> :to
    AND (:from <> (SELECT phase FROM contest_state)
        OR :from || ' ' || :to NOT IN ('setup registration',
            'registration judging', 'judging deliberation',
            'deliberation published'));
