-- A judge takes a ballot away: the hash of its first event is known here.
INSERT INTO ballots (ballot, judge, round, seq)
VALUES (:body ->> 'ballot', :body ->> 'judge', :body ->> 'round', :seq);
