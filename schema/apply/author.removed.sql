-- One row of authors is taken back, with a reason.
DELETE FROM authors WHERE id = :body ->> 'id';
