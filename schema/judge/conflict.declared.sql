-- A judge abstains herself, and from what is assigned to her.
SELECT 'law.others_conflict', (SELECT person FROM people WHERE id = :judge), NULL
WHERE :judge <> :actor
UNION ALL
SELECT 'law.not_assigned', (SELECT person FROM people WHERE id = :judge),
    (SELECT entry FROM entries WHERE id = :entry)
WHERE :own AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.id = :assignment
    AND a.round = :round AND a.entry = :entry AND a.judge = :judge)
LIMIT 1;
