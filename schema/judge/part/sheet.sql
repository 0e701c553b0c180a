-- What speaks against a sheet, given the tables just before it: a message id
-- and its arguments, the gravest first; no row if nothing does. :own is 1 where
-- the sheet was recorded in this copy. One that was carried from another was
-- judged there whole; here only what its body alone and the rubric say. Look-ups
-- by keys alone, and nothing that fills a table: it is asked of every sheet.
WITH b AS NOT MATERIALIZED (SELECT p.person, e.field,
    CASE WHEN r.blind AND e.blind_code IS NOT NULL THEN e.blind_code
        ELSE e.entry END AS number
    FROM entries e JOIN people p ON p.id = :judge
    LEFT JOIN rounds r ON r.id = :round WHERE e.id = :entry)
SELECT 'law.form', 'entry', NULL WHERE NOT EXISTS (SELECT 1 FROM b)
UNION ALL
SELECT CASE WHEN x.criterion IS NULL THEN 'law.criterion'
        ELSE 'law.range' END, -- of the one that min() takes
    min(ifnull((SELECT c.criterion FROM criteria c WHERE c.id = x.criterion),
        s.key)), (SELECT number FROM b)
FROM json_each(:scores) s
LEFT JOIN rubric x ON x.round = :round
    AND x.field = (SELECT e.field FROM entries e WHERE e.id = :entry)
    AND x.criterion = CAST(s.key AS INTEGER)
WHERE x.criterion IS NULL OR s.value < min(x.maximum, 0)
    OR s.value > max(x.maximum, 0) OR s.value % x.step <> 0
HAVING count(*) > 0
UNION ALL
SELECT 'law.comment_alone', min(ifnull((SELECT c.criterion FROM criteria c
        WHERE c.id = CAST(t.key AS INTEGER)), t.key)), (SELECT number FROM b)
FROM json_each(:comments) t
WHERE json_type(:scores, '$."' || t.key || '"') IS NULL
HAVING count(*) > 0
UNION ALL
SELECT 'law.not_assigned', (SELECT person FROM b), (SELECT number FROM b)
WHERE :own AND NOT EXISTS (SELECT 1 FROM assignments a
    WHERE a.round = :round AND a.entry = :entry AND a.judge = :judge)
UNION ALL
SELECT 'law.reason', (SELECT person FROM b), (SELECT number FROM b)
WHERE :own AND :version > 1 AND :reason IS NULL
    AND (SELECT returned FROM contest_state) IS NOT NULL
UNION ALL
SELECT 'law.version', CAST(:version AS TEXT), (SELECT number FROM b)
WHERE :own AND :version <> 1 + ifnull((SELECT max(s.version) FROM sheets s
    WHERE s.round = :round AND s.entry = :entry AND s.judge = :judge), 0)
UNION ALL
