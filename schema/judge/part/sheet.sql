-- What speaks against a sheet, given the tables just before it: a message id
-- and its arguments, the gravest first; no row if nothing does. :own is 1 where
-- the sheet was recorded in this copy. One that was carried from another was
-- judged there whole; here only what its body alone and the rubric say.
WITH b AS NOT MATERIALIZED (SELECT :body ->> 'round' AS round, :body ->> 'entry' AS entry,
    :body ->> 'judge' AS judge, :body ->> 'version' AS version,
    (SELECT e.field FROM entries e WHERE e.id = :body ->> 'entry') AS field,
    (SELECT CASE WHEN r.blind AND e.blind_code IS NOT NULL THEN e.blind_code
        ELSE e.entry END FROM entries e LEFT JOIN rounds r
        ON r.id = :body ->> 'round' WHERE e.id = :body ->> 'entry') AS number,
    (SELECT p.person FROM people p WHERE p.id = :body ->> 'judge') AS person),
given AS NOT MATERIALIZED (SELECT s.key AS key, s.value AS score, s.type AS type,
    c.id AS criterion, c.criterion AS code, c.position AS position,
    c.maximum AS maximum, c.step AS step, c.comment_below AS comment_below
    FROM json_each(:body, '$.scores') s JOIN b
    LEFT JOIN criteria c ON c.id = CAST(s.key AS INTEGER)
        AND CAST(c.id AS TEXT) = s.key AND EXISTS (SELECT 1 FROM rubric x
            WHERE x.round = b.round AND x.field = b.field
            AND x.criterion = c.id))
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
SELECT 'law.criterion', CASE WHEN g.key = CAST(CAST(g.key AS INTEGER) AS TEXT)
    THEN g.key ELSE '?' END, b.number FROM given g, b
WHERE g.criterion IS NULL OR g.type <> 'integer'
UNION ALL
SELECT * FROM (SELECT 'law.range', g.code, b.number FROM given g, b
WHERE g.score < min(g.maximum, 0) OR g.score > max(g.maximum, 0)
    OR g.score % g.step <> 0 ORDER BY g.position, g.code LIMIT 1)
UNION ALL
SELECT 'law.not_assigned', b.person, b.number FROM b
WHERE :own AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.round = b.round
    AND a.entry = b.entry AND a.judge = b.judge)
UNION ALL
SELECT 'law.version', CAST(b.version AS TEXT), b.number FROM b
WHERE b.version < 1 OR :own AND b.version > 1 + ifnull((SELECT max(s.version)
    FROM sheets s WHERE s.round = b.round AND s.entry = b.entry
    AND s.judge = b.judge), 0)
UNION ALL
