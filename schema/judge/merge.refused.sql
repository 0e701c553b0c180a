-- Only a merge finds what contradicts what is here, and a decision on that.
SELECT 'law.refused', NULL, NULL WHERE :own AND
-- include part/merging.sql
