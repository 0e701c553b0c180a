-- Who consents to sheets that are far apart gave none of them.
SELECT 'law.second_scored', p.person, e.entry
FROM people p JOIN entries e ON e.id = :entry
WHERE :own AND p.id = :second AND EXISTS (SELECT 1 FROM sheets s
    WHERE s.round = :round AND s.entry = :entry AND s.judge = :second
    AND s.state = 'submitted');
