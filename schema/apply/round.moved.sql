-- A round opens or closes.
UPDATE rounds SET state = :to
WHERE id = :round AND state = :from;
