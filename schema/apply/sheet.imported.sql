-- The first version of a sheet, from a file. If it was chosen in a merge
-- conflict, it replaces the version of this copy.
UPDATE sheets SET state = 'void'
WHERE round = :round AND entry = :entry
    AND judge = :judge AND state = 'submitted'
    AND :source IS NOT NULL
    AND ((SELECT r.state FROM rounds r WHERE r.id = :round)
        <> 'closed' OR :source ->> 'in_time');
-- include part/sheet_insert.sql
-- include part/sheet_scores.sql
