-- The proposal for one field, recorded by the panel; replaces the one
-- before.
INSERT INTO proposed_fields (field, round) VALUES (:field, :round)
ON CONFLICT (field) DO UPDATE SET round = excluded.round;
DELETE FROM proposals WHERE entry IN
    (SELECT id FROM entries WHERE field = :field);
INSERT INTO proposals (entry, prize, round)
SELECT CAST(key AS INTEGER), value, :round
FROM json_each(:awards);
