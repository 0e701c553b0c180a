-- A part of an entry's dossier is added or replaced.
INSERT INTO dossiers (id, entry, item, number, file, address, hash, blind)
VALUES (:id,
    :entry,
    :item,
    :number,
    :file,
    :address,
    :hash,
    :blind)
ON CONFLICT (id) DO UPDATE
    SET entry = excluded.entry,
    item = excluded.item,
    number = excluded.number,
    file = excluded.file,
    address = excluded.address,
    hash = excluded.hash,
    blind = excluded.blind
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (entry, item, number) DO UPDATE
    SET id = excluded.id,
    file = excluded.file,
    address = excluded.address,
    hash = excluded.hash,
    blind = excluded.blind;
