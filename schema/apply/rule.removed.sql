-- One row of rules is taken back, with a reason.
DELETE FROM rules WHERE id = :body ->> 'id';
