-- The current version of the sheet becomes void, unless the new one is late.
-- Twice, as each state has an index of its own, and OR would fill a table.
UPDATE sheets SET state = 'void'
WHERE round = :round AND entry = :entry
    AND judge = :judge AND state = 'submitted'
    AND ((SELECT r.state FROM rounds r WHERE r.id = :round)
        <> 'closed' OR :source ->> 'in_time')
    AND :source ->> 'ended' IS NULL;
UPDATE sheets SET state = 'void'
WHERE round = :round AND entry = :entry
    AND judge = :judge AND state = 'disputed'
    AND ((SELECT r.state FROM rounds r WHERE r.id = :round)
        <> 'closed' OR :source ->> 'in_time')
    AND :source ->> 'ended' IS NULL;
