-- A number is the one after the highest, so that none comes twice; and a
-- certificate is of one award, entry or judge, beside no other that holds.
SELECT 'law.certificate_number', CAST(:number AS TEXT), NULL
WHERE :own AND :number <> 1 + (SELECT ifnull(max(number), 0) FROM certificates)
UNION ALL
SELECT 'law.certificate_taken', CAST(:number AS TEXT),
    (SELECT ifnull(e.entry, p.person) FROM certificates c
        LEFT JOIN entries e ON e.id = c.entry
        LEFT JOIN people p ON p.id = c.person WHERE c.number = :number)
WHERE NOT :own AND EXISTS (SELECT 1 FROM certificates WHERE number = :number)
UNION ALL
SELECT 'law.certificate_of', CAST(:number AS TEXT), NULL
WHERE (:kind = 'thanks') <> (:person IS NOT NULL)
    OR (:kind = 'thanks') <> (:entry IS NULL)
    OR (:author IS NOT NULL AND NOT EXISTS (SELECT 1 FROM authors
        WHERE id = :author AND entry = :entry))
UNION ALL
SELECT 'law.certificate_of', CAST(:number AS TEXT), NULL
WHERE :own AND NOT CASE :kind
    WHEN 'award' THEN EXISTS (SELECT 1 FROM awards
        WHERE entry = :entry AND prize IS NOT NULL)
    WHEN 'participation' THEN EXISTS (SELECT 1 FROM entries
        WHERE id = :entry AND state = 'active')
    ELSE EXISTS (SELECT 1 FROM sheets WHERE judge = :person) END
UNION ALL
SELECT 'law.certificate_replaces', CAST(:number AS TEXT), NULL
WHERE (:replaces IS NULL) <> (:reason IS NULL)
    OR (:replaces IS NOT NULL AND NOT EXISTS (SELECT 1 FROM certificates
        WHERE id = :replaces AND kind = :kind AND entry IS :entry
            AND author IS :author AND person IS :person
            AND (ended IS NULL OR NOT :own)))
UNION ALL
SELECT 'law.certificate_twice', CAST(:number AS TEXT), (SELECT CAST(number AS TEXT)
    FROM certificates WHERE kind = :kind AND entry IS :entry
        AND author IS :author AND person IS :person AND ended IS NULL)
WHERE :own AND EXISTS (SELECT 1 FROM certificates WHERE kind = :kind
    AND entry IS :entry AND author IS :author AND person IS :person
    AND ended IS NULL AND id IS NOT :replaces)
LIMIT 1;
