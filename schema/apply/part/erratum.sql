-- Once the contest is published every result shows it.
INSERT INTO amendments (seq, what)
SELECT :seq, 'erratum' FROM contest_state WHERE phase = 'published';
