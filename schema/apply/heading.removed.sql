-- What a heading of a form means is forgotten, with a reason.
DELETE FROM headings WHERE id = :id;
