-- A row of the table bands is removed, with a reason.
DELETE FROM bands WHERE id = :id;
