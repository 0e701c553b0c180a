-- A first sheet from a file: it may lack scores, and then does not count.
-- include part/sheet.sql
-- include part/signed.sql
LIMIT 1;
