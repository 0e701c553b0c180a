-- One row of panels is taken back, with a reason.
DELETE FROM panels WHERE id = :body ->> 'id';
