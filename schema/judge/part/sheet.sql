-- What speaks against a sheet, given the tables just before it: a message id
-- and its arguments, the gravest first; no row if nothing does. :own is 1 where
-- the sheet was recorded in this copy. One that was carried from another was
-- judged there whole; here only what its body alone and the rubric say. Look-ups
-- by keys alone, and nothing that fills a table: it is asked of every sheet.
WITH b AS NOT MATERIALIZED (SELECT :body ->> 'round' AS round,
    :body ->> 'entry' AS entry, :body ->> 'judge' AS judge,
    :body ->> 'version' AS version,
    (SELECT CASE WHEN r.blind AND e.blind_code IS NOT NULL THEN e.blind_code
        ELSE e.entry END FROM entries e LEFT JOIN rounds r
        ON r.id = :body ->> 'round' WHERE e.id = :body ->> 'entry') AS number,
    (SELECT p.person FROM people p WHERE p.id = :body ->> 'judge') AS person)
SELECT 'law.form', NULL, NULL FROM b
WHERE coalesce(json_type(:body, '$.round'), '') <> 'integer'
    OR coalesce(json_type(:body, '$.entry'), '') <> 'integer'
    OR coalesce(json_type(:body, '$.judge'), '') <> 'integer'
    OR coalesce(json_type(:body, '$.version'), '') <> 'integer'
    OR coalesce(json_type(:body, '$.scores'), '') <> 'object'
    OR coalesce(json_type(:body, '$.code'), '') <> 'text'
    OR coalesce(json_type(:body, '$.comment'), 'null') NOT IN ('text', 'null')
    OR b.number IS NULL OR b.person IS NULL
UNION ALL
SELECT * FROM (SELECT 'law.form', NULL, NULL FROM json_each(:body)
    GROUP BY key HAVING count(*) > 1)
UNION ALL
SELECT * FROM (SELECT 'law.form', NULL, NULL
    FROM json_each(:body, '$.scores') GROUP BY key HAVING count(*) > 1)
UNION ALL
SELECT 'law.criterion', min(CASE WHEN s.key = CAST(CAST(s.key AS INTEGER)
    AS TEXT) THEN s.key ELSE '?' END), (SELECT number FROM b)
FROM json_each(:body, '$.scores') s
WHERE s.type <> 'integer' OR NOT EXISTS (SELECT 1 FROM rubric x
    WHERE x.round = :body ->> 'round' AND x.field = (SELECT e.field
        FROM entries e WHERE e.id = :body ->> 'entry')
    AND x.criterion = CAST(s.key AS INTEGER)
    AND CAST(x.criterion AS TEXT) = s.key)
HAVING count(*) > 0
UNION ALL
SELECT 'law.range', min(c.criterion), (SELECT number FROM b)
FROM json_each(:body, '$.scores') s
JOIN criteria c ON c.id = CAST(s.key AS INTEGER)
WHERE s.value < min(c.maximum, 0) OR s.value > max(c.maximum, 0)
    OR s.value % c.step <> 0
HAVING count(*) > 0
UNION ALL
SELECT 'law.not_assigned', b.person, b.number FROM b
WHERE :own AND NOT EXISTS (SELECT 1 FROM assignments a
    WHERE a.round = :body ->> 'round' AND a.entry = :body ->> 'entry'
    AND a.judge = :body ->> 'judge')
UNION ALL
SELECT 'law.version', CAST(b.version AS TEXT), b.number FROM b
WHERE b.version < 1 OR :own AND b.version > 1 + ifnull((SELECT max(s.version)
    FROM sheets s WHERE s.round = :body ->> 'round'
    AND s.entry = :body ->> 'entry' AND s.judge = :body ->> 'judge'), 0)
UNION ALL
