-- The committee's decision on one entry, and whether it followed the proposal
-- for its field. One after publication has a reason of its own.
INSERT INTO awards (entry, prize, reason, followed)
VALUES (:entry, :prize, :reason,
    :prize IS (SELECT prize FROM proposals WHERE entry = :entry)
    AND EXISTS (SELECT 1 FROM proposed_fields p
        WHERE p.field = (SELECT field FROM entries WHERE id = :entry))
    AND NOT EXISTS (SELECT 1 FROM contest_state WHERE phase = 'published'))
ON CONFLICT (entry) DO UPDATE
    SET prize = excluded.prize,
    reason = excluded.reason,
    followed = excluded.followed;
-- include part/erratum.sql
