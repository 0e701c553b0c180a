-- A unit is added or changed.
INSERT INTO units (id, unit, name, place)
VALUES (:id,
    :unit,
    :name,
    :place)
ON CONFLICT (id) DO UPDATE
    SET unit = excluded.unit,
    name = excluded.name,
    place = excluded.place;
-- include part/erratum.sql
