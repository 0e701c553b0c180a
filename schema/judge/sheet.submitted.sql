-- A judge's own sheet: hers alone, whole, and not of an entry she is barred from.
-- include part/sheet.sql
SELECT 'law.not_hers', b.person, b.number FROM b WHERE b.judge <> :actor
UNION ALL
SELECT 'law.barred', b.person, b.number FROM b WHERE :own AND EXISTS (SELECT 1
    FROM barred x WHERE x.round = :body ->> 'round'
    AND x.entry = :body ->> 'entry' AND x.judge = :body ->> 'judge')
UNION ALL
SELECT 'law.missing', min(c.criterion), (SELECT number FROM b)
FROM rubric x JOIN criteria c ON c.id = x.criterion
WHERE :own AND x.round = :body ->> 'round' AND x.field = (SELECT e.field
        FROM entries e WHERE e.id = :body ->> 'entry')
    AND NOT c.bonus AND json_type(:body, '$.scores."' || c.id || '"') IS NULL
HAVING count(*) > 0
UNION ALL
SELECT 'law.comment', min(c.criterion), (SELECT number FROM b)
FROM json_each(:body, '$.scores') s
JOIN criteria c ON c.id = CAST(s.key AS INTEGER)
WHERE :own AND s.value < c.comment_below
    AND ifnull(:body ->> 'comment', '') = ''
HAVING count(*) > 0
LIMIT 1;
