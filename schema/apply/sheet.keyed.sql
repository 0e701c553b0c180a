-- Double entry of a paper sheet is complete: two people typed the same, or
-- the paper decided. Without typings of two people no row is inserted, and
-- then the scores fail on their foreign key.
-- include part/sheet_void.sql
-- include part/sheet_insert.sql
DELETE FROM sheets WHERE sheet = :seq
    AND (SELECT count(*) FROM typings WHERE round = :round
        AND entry = :entry AND judge = :judge
        AND person IN (:first,
            (SELECT actor FROM event WHERE seq = :seq))) <> 2;
-- include part/sheet_scores.sql
DELETE FROM typings WHERE round = :round
    AND entry = :entry AND judge = :judge;
