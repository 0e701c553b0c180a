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
-- Once the contest is published every result shows it.
INSERT INTO amendments (seq, what)
SELECT :seq, 'erratum' FROM contest_state WHERE phase = 'published';
