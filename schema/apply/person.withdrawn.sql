-- A person acts no more; what they did stays.
UPDATE people SET state = 'withdrawn' WHERE id = :body ->> 'id';
