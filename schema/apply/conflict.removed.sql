-- One row of conflicts is taken back, with a reason.
DELETE FROM conflicts WHERE id = :body ->> 'id';
