-- A judge's own sheet: hers alone, whole, and not of an entry she is barred from.
-- include part/sheet.sql
SELECT 'law.not_hers', b.person, b.number FROM b WHERE b.judge <> :actor
UNION ALL
SELECT 'law.barred', b.person, b.number FROM b WHERE :own AND EXISTS (SELECT 1
    FROM barred x WHERE x.round = b.round AND x.entry = b.entry
    AND x.judge = b.judge)
UNION ALL
SELECT * FROM (SELECT 'law.missing', c.criterion, b.number FROM b JOIN rubric x
    ON x.round = b.round AND x.field = b.field
    JOIN criteria c ON c.id = x.criterion AND NOT c.bonus
    WHERE :own AND CAST(c.id AS TEXT) NOT IN (SELECT key FROM given)
    ORDER BY c.position, c.criterion LIMIT 1)
UNION ALL
SELECT * FROM (SELECT 'law.comment', g.code, b.number FROM given g, b
WHERE :own AND g.score < g.comment_below AND ifnull(:body ->> 'comment', '') = ''
    ORDER BY g.position, g.code LIMIT 1)
LIMIT 1;
