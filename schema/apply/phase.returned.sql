-- The committee goes back to judging, to correct what it found. Proposals and
-- decisions stay; whether the rules still give them is asked of the rules.
UPDATE contest_state SET phase = :to, returned = ifnull(returned, :seq)
WHERE (phase = :from OR :source IS NOT NULL) AND phase <> 'published';
