-- A part of an entry's dossier is taken out, with a reason.
DELETE FROM dossiers WHERE id = :id;
