-- A row of the table assignments is removed, with a reason.
DELETE FROM assignments WHERE id = :id;
