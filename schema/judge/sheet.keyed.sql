-- A sheet that two people typed: what both typed alike is what it says.
-- include part/sheet.sql
-- include part/signed.sql
UNION ALL
SELECT 'law.not_typed', (SELECT person FROM b), (SELECT number FROM b)
FROM typings x JOIN typings y ON y.round = x.round AND y.entry = x.entry
    AND y.judge = x.judge AND y.person = :actor AND y.person <> x.person
WHERE :own AND x.round = :round AND x.entry = :entry AND x.judge = :judge
    AND x.person = :first AND x.scores = y.scores AND x.scores <> :scores
LIMIT 1;
