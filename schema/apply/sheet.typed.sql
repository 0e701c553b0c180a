-- One person typed a paper sheet: kept until two people agree.
INSERT INTO typings (round, entry, judge, person, seq, scores, comments,
    comment)
VALUES (:round, :entry, :judge,
    :person, :seq, :typed, :typed_comments, :typed_comment)
ON CONFLICT (round, entry, judge, person) DO UPDATE
    SET seq = excluded.seq,
    scores = excluded.scores,
    comments = excluded.comments,
    comment = excluded.comment;
