-- The contest goes on to its next phase.
UPDATE stage SET phase = :body ->> 'to' WHERE phase = :body ->> 'from';
