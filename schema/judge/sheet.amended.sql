-- A sheet corrected after its round was closed: a judge corrects her own.
-- include part/sheet.sql
SELECT 'law.not_hers', person, number FROM b
WHERE :judge <> :actor AND NOT EXISTS (SELECT 1 FROM people p
    WHERE p.id = :actor AND (' ' || p.roles || ' ' LIKE '% organiser %'
        OR ' ' || p.roles || ' ' LIKE '% secretary %'))
LIMIT 1;
