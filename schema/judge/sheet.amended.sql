-- A sheet corrected after its round was closed: a judge corrects her own. What is
-- not in yet is no correction: it comes late, and a chair lets it count.
-- include part/sheet.sql
SELECT 'law.not_hers', person, number FROM b
WHERE :judge <> :actor AND NOT EXISTS (SELECT 1 FROM people p
    WHERE p.id = :actor AND (' ' || p.roles || ' ' LIKE '% organiser %'
        OR ' ' || p.roles || ' ' LIKE '% secretary %'))
UNION ALL
SELECT 'law.no_sheet', (SELECT person FROM b), (SELECT number FROM b)
WHERE :own AND NOT EXISTS (SELECT 1 FROM sheets s WHERE s.round = :round
    AND s.entry = :entry AND s.judge = :judge
    AND (s.state = 'submitted' OR s.state = 'disputed'))
LIMIT 1;
