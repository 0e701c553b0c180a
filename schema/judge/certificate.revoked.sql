-- What holds can end, once.
SELECT 'law.certificate_ended', ifnull((SELECT CAST(number AS TEXT)
    FROM certificates WHERE id = :id), '?'), NULL
WHERE :own AND NOT EXISTS (SELECT 1 FROM certificates
    WHERE id = :id AND ended IS NULL);
