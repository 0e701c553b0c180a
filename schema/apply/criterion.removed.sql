-- One row of criteria is taken back, with a reason.
DELETE FROM criteria WHERE id = :body ->> 'id';
