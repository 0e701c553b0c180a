-- Only a merge finds that a sheet came late after all.
SELECT 'law.deferred', :receipt, NULL WHERE :own AND
-- include part/merging.sql
