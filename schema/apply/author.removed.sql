-- A row of the table authors is removed, with a reason.
DELETE FROM authors WHERE id = :id;
