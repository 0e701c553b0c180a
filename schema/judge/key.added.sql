-- Only organisers and secretaries give keys to others, and to an organiser only
-- an organiser: whoever gives one could keep it, and act as that person. Who has
-- one already brings a further one herself: whoever added it could sign beside
-- her, and she would not notice. A card ends the code before it, which she does
-- notice.
SELECT 'law.others_key', (SELECT person FROM people WHERE id = :person), NULL
WHERE :person <> :actor AND NOT EXISTS (SELECT 1 FROM people p
    WHERE p.id = :actor AND (' ' || p.roles || ' ' LIKE '% organiser %'
        OR ' ' || p.roles || ' ' LIKE '% secretary %'))
UNION ALL
SELECT 'law.organisers_key', t.person, NULL FROM people t
JOIN people p ON p.id = :actor
WHERE t.id = :person AND :person <> :actor
    AND ' ' || t.roles || ' ' LIKE '% organiser %'
    AND NOT ' ' || p.roles || ' ' LIKE '% organiser %'
UNION ALL
SELECT 'law.second_key', (SELECT person FROM people WHERE id = :person), NULL
WHERE :person <> :actor AND EXISTS (SELECT 1 FROM keys
    WHERE person = :person AND until IS NULL
        AND (kind = 'file' OR :kind = 'file'))
UNION ALL
-- Whoever issues a new card could keep its code. So somebody else agrees, who
-- signs: anybody, also the owner with her old code. Nobody is asked where nobody
-- else could sign; then results say so.
SELECT 'law.reissue', (SELECT person FROM people WHERE id = :person), NULL
WHERE :own AND :person <> :actor AND :second IN (0, :actor)
    AND EXISTS (SELECT 1 FROM keys WHERE person = :person)
    AND EXISTS (SELECT 1 FROM keys k JOIN people p ON p.id = k.person
        AND p.state = 'active'
        WHERE k.until IS NULL AND k.person NOT IN (:actor, :person))
UNION ALL
-- include part/no_certificate_key.sql
LIMIT 1;
