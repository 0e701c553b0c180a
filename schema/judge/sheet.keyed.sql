-- A sheet that two people typed alike.
-- include part/sheet.sql
SELECT 'law.form', NULL, NULL WHERE 0
LIMIT 1;
