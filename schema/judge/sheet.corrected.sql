-- A new version of a sheet from a file.
-- include part/sheet.sql
-- include part/signed.sql
LIMIT 1;
