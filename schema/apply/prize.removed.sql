-- A row of the table prizes is removed, with a reason.
DELETE FROM prizes WHERE id = :id;
