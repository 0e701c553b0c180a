-- A fact of the contest.
INSERT INTO contest (id, key, value)
VALUES (:id, :key, :value)
ON CONFLICT (id) DO UPDATE SET value = excluded.value;
