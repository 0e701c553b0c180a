-- Who decides a conflict lets a late sheet count by it, if it is the one that is
-- chosen, or comes from a copy when its round is closed here: a chair alone does
-- that, as with sheet.admitted.
WITH act (round, field, about, officers) AS (
    SELECT r.id, n.field, n.entry, 0
    FROM merge_conflicts m JOIN event e ON e.seq = m.seq
    JOIN rounds r ON r.id = e.body ->> '$.event.body' ->> 'round'
        AND r.state = 'closed'
    JOIN entries n ON n.id = e.body ->> '$.event.body' ->> 'entry'
    WHERE m.id = :id AND e.body ->> '$.event.kind' LIKE 'sheet.%'
    AND (:choice = 'there' OR EXISTS (SELECT 1
        FROM json_each(e.body, '$.against') a JOIN sheets s
        ON s.sheet = a.value ->> 'seq' AND s.state = 'late')))
SELECT 'law.late_chosen', p.person, act.about
FROM act JOIN people p ON p.id = :actor
WHERE :own AND ' ' || p.roles || ' ' NOT LIKE '% chair %'
UNION ALL
-- include part/chair.sql
