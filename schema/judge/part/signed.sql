-- To be put after part/sheet.sql: a sheet that its judge signed and that counts is
-- corrected by herself, or with a second person (sheet.amended), and by no file and
-- no paper.
SELECT 'sheet.signed', (SELECT number FROM b), NULL
WHERE :own AND EXISTS (SELECT 1 FROM sheets s WHERE s.round = :round
    AND s.entry = :entry AND s.judge = :judge AND s.origin = 'judge'
    AND (s.state = 'submitted' OR s.state = 'disputed'))
