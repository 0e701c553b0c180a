-- A certificate gets a number; one that it replaces ends.
UPDATE certificates SET ended = 'replaced', reason = :reason
WHERE id = :replaces;
INSERT INTO certificates (id, number, kind, entry, author, person, said,
    numbered, replaces)
VALUES (:id,
    :number,
    :kind,
    :entry,
    :author,
    :person,
    :said,
    :seq,
    :replaces);
