-- Only a merge finds what contradicts what is here, and a decision on that.
SELECT 'law.refused', NULL, NULL
WHERE :own AND (SELECT kind FROM event WHERE request IS NOT NULL
    AND source IS NULL AND (:seq = 0 OR seq < :seq)
    ORDER BY seq DESC LIMIT 1) NOT IN ('copy.merged', 'merge.decided');
