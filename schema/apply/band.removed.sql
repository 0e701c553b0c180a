-- One row of bands is taken back, with a reason.
DELETE FROM bands WHERE id = :body ->> 'id';
