-- It is given for who the author is now, and says so.
SELECT 'law.consent_name', (SELECT e.entry FROM authors a JOIN entries e
    ON e.id = a.entry WHERE a.id = :author), NULL
WHERE :own AND NOT EXISTS (SELECT 1 FROM authors a WHERE a.id = :author
    AND a.name IS :name AND a.name_hash IS :name_hash);
