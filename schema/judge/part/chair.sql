-- Where a panel has a chair, no chair of another panel acts for it. To be put
-- after: WITH act (round, field, about, officers), with a round that is NULL
-- for any, and officers 1 where organisers and secretaries act as well.
SELECT 'law.not_chair', p.person, act.about
FROM act JOIN people p ON p.id = :actor
WHERE :own
    AND NOT (act.officers AND (' ' || p.roles || ' ' LIKE '% organiser %'
        OR ' ' || p.roles || ' ' LIKE '% secretary %'))
    AND EXISTS (SELECT 1 FROM panels x WHERE x.field = act.field
        AND x.round = ifnull(act.round, x.round) AND x.role = 'chair')
    AND NOT EXISTS (SELECT 1 FROM panels x WHERE x.field = act.field
        AND x.round = ifnull(act.round, x.round) AND x.role = 'chair'
        AND x.person = :actor)
LIMIT 1;
