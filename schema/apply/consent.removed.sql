-- A consent that was recorded by mistake is removed, with a reason.
DELETE FROM author_consents WHERE id = :id;
