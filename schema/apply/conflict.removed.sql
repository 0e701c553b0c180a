-- A row of the table conflicts is removed, with a reason.
DELETE FROM conflicts WHERE id = :id;
