-- A judge declares a conflict with an entry assigned to her; the assignment
-- is removed. An earlier conflict with that entry is kept.
INSERT INTO conflicts (id, judge, entry, reason, round)
VALUES (:id,
    :judge,
    :entry,
    :reason,
    :round)
ON CONFLICT DO NOTHING;
DELETE FROM assignments WHERE id = :assignment;
