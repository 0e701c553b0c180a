-- One row of prizes is taken back, with a reason.
DELETE FROM prizes WHERE id = :body ->> 'id';
