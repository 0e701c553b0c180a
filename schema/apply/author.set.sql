-- An author is added or changed. What was agreed to about another copy's author
-- at this number, if that gives way, was not agreed to about this one.
DELETE FROM author_consents WHERE author IN (SELECT a.id FROM authors a
    WHERE a.entry = :entry AND a.position = :position AND a.id <> :id);
-- Another person there is named again.
DELETE FROM unnamed_authors WHERE author = :id AND EXISTS
    (SELECT 1 FROM authors WHERE id = :id AND name IS NOT :name);
INSERT INTO authors (id, entry, position, name, name_hash, birth_date, unit, phone, share, spoken,
    minor)
VALUES (:id,
    :entry,
    :position,
    :name,
    :name_hash,
    :birth_date,
    :unit,
    :phone,
    :share,
    :spoken,
    :minor)
ON CONFLICT (id) DO UPDATE
    SET entry = excluded.entry,
    position = excluded.position,
    name = excluded.name,
    name_hash = excluded.name_hash,
    birth_date = excluded.birth_date,
    unit = excluded.unit,
    phone = excluded.phone,
    share = excluded.share,
    spoken = excluded.spoken,
    minor = excluded.minor
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (entry, position) DO UPDATE
    SET id = excluded.id,
    entry = excluded.entry,
    position = excluded.position,
    name = excluded.name,
    name_hash = excluded.name_hash,
    birth_date = excluded.birth_date,
    unit = excluded.unit,
    phone = excluded.phone,
    share = excluded.share,
    spoken = excluded.spoken,
    minor = excluded.minor;
-- include part/erratum.sql
