-- A part of the ceremony is taken out, with a reason.
DELETE FROM parts WHERE id = :id;
