-- To be put after WHERE or AND: the transaction that this event is of was not begun
-- by a merge or by a decision on one.
(SELECT kind FROM event WHERE request IS NOT NULL AND source IS NULL
    AND (:seq = 0 OR seq < :seq) ORDER BY seq DESC LIMIT 1)
    NOT IN ('copy.merged', 'merge.decided');
