-- A row of the table panels is removed, with a reason.
DELETE FROM panels WHERE id = :id;
