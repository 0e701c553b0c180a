-- A judge's own sheet: hers alone, whole, and not of an entry she is barred from.
-- include part/sheet.sql
SELECT 'law.not_hers', (SELECT person FROM b), (SELECT number FROM b)
WHERE :judge <> :actor
UNION ALL
SELECT 'law.barred', (SELECT person FROM b), (SELECT number FROM b)
WHERE :own AND EXISTS (SELECT 1 FROM barred x WHERE x.round = :round
    AND x.entry = :entry AND x.judge = :judge)
UNION ALL
SELECT 'law.versions', (SELECT person FROM b), (SELECT number FROM b)
WHERE :own AND (SELECT phase FROM contest_state) = 'ballot'
    AND (SELECT count(*) FROM sheets s WHERE s.round = :round
        AND s.entry = :entry AND s.judge = :judge) >= 100
UNION ALL
SELECT 'law.missing', min(c.criterion), (SELECT number FROM b)
FROM rubric x JOIN criteria c ON c.id = x.criterion
WHERE :own AND x.round = :round
    AND x.field = (SELECT e.field FROM entries e WHERE e.id = :entry)
    AND NOT x.bonus AND json_type(:scores, '$."' || x.criterion || '"') IS NULL
HAVING count(*) > 0
UNION ALL
SELECT 'law.comment', min(c.criterion), (SELECT number FROM b)
FROM json_each(:scores) s JOIN criteria c ON c.id = CAST(s.key AS INTEGER)
WHERE :own AND s.value < c.comment_below
    AND json_type(:comments, '$."' || s.key || '"') IS NULL
HAVING count(*) > 0
LIMIT 1;
