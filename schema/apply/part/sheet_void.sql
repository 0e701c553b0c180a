-- The current version of the sheet becomes void, unless the new one is late.
UPDATE sheets SET state = 'void'
WHERE round = :body ->> 'round' AND entry = :body ->> 'entry'
    AND judge = :body ->> 'judge'
    AND (state = 'submitted' OR state = 'disputed') -- OR takes both indexes
    AND ((SELECT r.state FROM rounds r WHERE r.id = :body ->> 'round')
        <> 'closed' OR :source ->> 'in_time');
