-- Only what was detected is decided.
SELECT 'law.not_detected', (SELECT person FROM people WHERE id = :judge),
    (SELECT entry FROM entries WHERE id = :entry)
WHERE :own AND NOT EXISTS (SELECT 1 FROM detected_conflicts d
    WHERE d.judge = :judge AND d.entry = :entry AND d.why = :why);
