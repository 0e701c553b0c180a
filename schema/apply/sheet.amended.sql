-- A sheet is corrected after its round was closed, with the consent of a
-- second person.
UPDATE sheets SET state = 'void'
WHERE round = :round AND entry = :entry
    AND judge = :judge
    AND (state = 'submitted' OR state = 'disputed');
-- include part/sheet_insert.sql
-- It is never late.
UPDATE sheets SET state = CASE
    WHEN format('sheets:%d/%d/%d', round, entry, judge) IN
        (SELECT subject FROM open_merge_conflicts)
        THEN 'disputed' ELSE 'submitted' END
WHERE sheet = :seq;
INSERT INTO amendments (seq, what) VALUES (:seq, 'sheet');
-- include part/sheet_scores.sql
