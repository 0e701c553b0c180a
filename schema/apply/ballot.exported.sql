-- A ballot was exported for a judge; the hash of its first event is kept, to
-- know it when it comes back.
INSERT INTO ballots (ballot, judge, round, seq)
VALUES (:ballot, :judge, :round, :seq);
