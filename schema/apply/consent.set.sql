-- Somebody agreed to something about an author, or withdrew that. It is kept
-- with the author's name: for another person it does not hold.
INSERT INTO author_consents (id, author, who, purpose, given, kept, reference,
    withdrawn, name, name_hash)
VALUES (:id,
    :author,
    :who,
    :purpose,
    :given,
    :kept,
    :reference,
    :withdrawn,
    :name,
    :name_hash)
ON CONFLICT (id) DO UPDATE
    SET author = excluded.author,
    who = excluded.who,
    purpose = excluded.purpose,
    given = excluded.given,
    kept = excluded.kept,
    reference = excluded.reference,
    withdrawn = excluded.withdrawn,
    name = excluded.name,
    name_hash = excluded.name_hash
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (author, who, purpose) DO UPDATE
    SET id = excluded.id,
    given = excluded.given,
    kept = excluded.kept,
    reference = excluded.reference,
    withdrawn = excluded.withdrawn,
    name = excluded.name,
    name_hash = excluded.name_hash;
