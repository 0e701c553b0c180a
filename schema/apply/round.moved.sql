-- A round opens or closes.
UPDATE rounds SET state = :body ->> 'to'
WHERE id = :body ->> 'round' AND state = :body ->> 'from';
