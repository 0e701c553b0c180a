-- Somebody whom a dossier named is taken out, with a reason.
DELETE FROM relations WHERE id = :id;
