-- A row of the table rules is removed, with a reason.
DELETE FROM rules WHERE id = :id;
