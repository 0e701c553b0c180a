-- The committee's decision on one entry.
INSERT INTO awards (entry, prize, reason)
VALUES (:body ->> 'entry', :body ->> 'prize', :body ->> 'reason')
ON CONFLICT (entry) DO UPDATE
    SET prize = excluded.prize,
    reason = excluded.reason;
