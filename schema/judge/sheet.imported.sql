-- A first sheet from a file: it may lack scores, and then does not count.
-- include part/sheet.sql
SELECT 'law.form', NULL, NULL WHERE 0
LIMIT 1;
