-- An entry leaves the contest; what was said of it stays.
UPDATE entries SET state = 'withdrawn' WHERE id = :body ->> 'id';
