-- One row of assignments is taken back, with a reason.
DELETE FROM assignments WHERE id = :body ->> 'id';
