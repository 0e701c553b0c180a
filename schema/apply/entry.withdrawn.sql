-- An entry is withdrawn; its sheets and all else about it are kept.
UPDATE entries SET state = 'withdrawn' WHERE id = :id;
