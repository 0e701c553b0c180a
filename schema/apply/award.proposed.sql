-- The proposal for one field, recorded by the panel; replaces the one
-- before.
DELETE FROM proposals WHERE entry IN
    (SELECT id FROM entries WHERE field = :field);
INSERT INTO proposals (entry, prize, round)
SELECT CAST(key AS INTEGER), value, :round
FROM json_each(:awards);
