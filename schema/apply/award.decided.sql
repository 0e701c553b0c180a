-- The committee's decision on one entry.
INSERT INTO awards (entry, prize, reason)
VALUES (:entry, :prize, :reason)
ON CONFLICT (entry) DO UPDATE
    SET prize = excluded.prize,
    reason = excluded.reason;
