-- A person is withdrawn and acts no more; what they did is kept.
UPDATE people SET state = 'withdrawn' WHERE id = :id;
