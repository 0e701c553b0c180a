-- A chair sets the thresholds of prizes of her own field, and nobody that of a prize
-- that does not wait for the meeting.
WITH act (round, field, about, officers) AS (
    SELECT NULL, field, prize, 1 FROM prizes WHERE id = :id)
SELECT 'law.threshold', act.about, NULL FROM act
WHERE :own AND NOT EXISTS (SELECT 1 FROM prizes WHERE id = :id AND at_meeting)
UNION ALL
-- include part/chair.sql
