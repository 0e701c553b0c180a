-- A fact of the contest.
INSERT INTO contest (id, key, value)
VALUES (:id, :key, :value)
ON CONFLICT (id) DO UPDATE SET value = excluded.value
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (key) DO UPDATE SET id = excluded.id, value = excluded.value;
-- include part/erratum.sql
