-- A new version of a sheet from a file.
-- include part/sheet.sql
SELECT 'law.form', NULL, NULL WHERE 0
LIMIT 1;
